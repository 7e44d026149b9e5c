# Voltage qualification (电压合格率), part of powerhall_domain.
target_sources(powerhall_domain PRIVATE
    quality/dailyreading.cpp quality/dailyreading.h
    quality/fieldname.h
    quality/findingsjson.cpp quality/findingsjson.h
    quality/monitorpoint.cpp quality/monitorpoint.h
    quality/pointlist.cpp quality/pointlist.h
    quality/samplereading.cpp quality/samplereading.h
    quality/sampleshape.cpp quality/sampleshape.h
    quality/slotbook.cpp quality/slotbook.h
    quality/voltage.cpp quality/voltage.h
    quality/voltageinvariants.cpp
    quality/voltagejson.cpp quality/voltagejson.h
    quality/voltageplan.cpp quality/voltageplan.h
    quality/voltagerows.cpp quality/voltagerows.h
    quality/voltagetally.cpp quality/voltagetally.h)
