# The folds of disclosure's records.
target_sources(powerhall_journal PRIVATE
    boardfold.cpp
    disclosureitemcodec.cpp disclosureitemcodec.h
    disclosureitemfold.cpp
    disclosurerecords.h
    enquiryfolds.cpp
    figurefolds.cpp
    recordcodec.h
    recordsteps.h)
