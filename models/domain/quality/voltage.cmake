# Voltage qualification (电压合格率), part of powerhall_domain.
target_sources(powerhall_domain PRIVATE
    quality/monitorpoint.cpp quality/monitorpoint.h)
