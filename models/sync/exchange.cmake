set(EXCHANGE_SOURCES
    bundle.cpp bundle.h
    bundleexchange.cpp bundleexchange.h bundlehub.cpp
    eventneeds.cpp eventneeds.h
    exchange.cpp exchange.h exchangecompare.cpp exchangelines.cpp exchangescans.cpp
    rescuecopy.cpp rescuecopy.h)
