# Voltage qualification (电压合格率), part of powerhall_domain.
target_sources(powerhall_domain PRIVATE
    quality/monitorpoint.cpp quality/monitorpoint.h
    quality/slotbook.cpp quality/slotbook.h
    quality/voltage.cpp quality/voltage.h
    quality/voltageinvariants.cpp
    quality/voltageplan.cpp quality/voltageplan.h
    quality/voltagetally.cpp quality/voltagetally.h)
