# Supply reliability and voltage (供电质量), part of powerhall_domain.
target_sources(powerhall_domain PRIVATE
    quality/interruption.cpp quality/interruption.h
    quality/period.cpp quality/period.h
    quality/ratio.cpp quality/ratio.h
    quality/reliability.h
    quality/reliabilityfigures.cpp
    quality/warning.h)
