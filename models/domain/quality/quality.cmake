# Supply reliability and voltage (供电质量), part of powerhall_domain.
target_sources(powerhall_domain PRIVATE
    quality/areaclashes.cpp
    quality/areawatch.cpp quality/areawatch.h
    quality/eventindex.cpp quality/eventindex.h
    quality/interruption.cpp quality/interruption.h
    quality/figurerows.cpp quality/figurerows.h
    quality/invariant.h
    quality/majorevents.cpp
    quality/nametable.cpp quality/nametable.h
    quality/outage.cpp quality/outage.h
    quality/outagebudget.cpp quality/outagebudget.h
    quality/outagecell.h
    quality/outageeffect.h
    quality/outagegrid.cpp quality/outagegrid.h
    quality/outagejson.cpp quality/outagejson.h
    quality/outagenotes.cpp quality/outagenotes.h
    quality/outagerecords.cpp quality/outagerecords.h
    quality/outagewarnings.cpp
    quality/outageworkers.h
    quality/period.cpp quality/period.h
    quality/placetable.cpp quality/placetable.h
    quality/ratio.cpp quality/ratio.h
    quality/releasedreport.h
    quality/reliability.h
    quality/reliabilitycomparison.cpp quality/reliabilitycomparison.h
    quality/reliabilityfigures.cpp
    quality/reliabilityinvariants.cpp
    quality/reliabilityjson.cpp quality/reliabilityjson.h
    quality/reliabilityplan.cpp quality/reliabilityplan.h
    quality/reliabilityrecheck.cpp quality/reliabilityrecheck.h
    quality/reliabilityresult.cpp quality/reliabilityresult.h
    quality/reliabilitytally.cpp quality/reliabilitytally.h
    quality/runlog.cpp quality/runlog.h
    quality/tallyjoin.cpp
    quality/typedtime.cpp quality/typedtime.h
    quality/warning.h
    quality/warningruns.cpp quality/warningruns.h
    quality/watchlist.cpp quality/watchlist.h)
