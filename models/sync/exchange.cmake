set(EXCHANGE_SOURCES
    bundle.cpp bundle.h
    bundleexchange.cpp bundleexchange.h
    exchange.cpp exchange.h exchangecompare.cpp
    rescuecopy.cpp rescuecopy.h)
