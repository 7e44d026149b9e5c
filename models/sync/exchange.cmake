set(EXCHANGE_SOURCES
    exchange.cpp exchange.h exchangecompare.cpp)
