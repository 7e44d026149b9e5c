# Returns from the journal: cases, revisits, what is handed in, the ledger of tasks, the budget of outages.
target_sources(powerhall_services PRIVATE
    ledgerservice.cpp ledgerservice.h
    outagebudgetservice.cpp outagebudgetservice.h
    returnbook.cpp returnbook.h
    returnservice.cpp returnservice.h)
