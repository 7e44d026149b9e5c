# The register of what is disclosed: items, clocks, reviews, boards, enquiries, inspections.
target_sources(powerhall_domain PRIVATE
    disclosure/assessment.cpp disclosure/assessment.h
    disclosure/board.cpp disclosure/board.h
    disclosure/calendarperiod.cpp disclosure/calendarperiod.h
    disclosure/contenthtml.cpp disclosure/contenthtml.h
    disclosure/contenttext.cpp disclosure/contenttext.h
    disclosure/disclosureclock.cpp disclosure/disclosureclock.h
    disclosure/enquiry.cpp disclosure/enquiry.h
    disclosure/inspectionround.cpp disclosure/inspectionround.h
    disclosure/item.cpp disclosure/item.h
    disclosure/itemrow.cpp disclosure/itemrow.h
    disclosure/liaison.h
    disclosure/opencapacity.cpp disclosure/opencapacity.h
    disclosure/profilefigures.cpp disclosure/profilefigures.h
    disclosure/releasedfigure.cpp disclosure/releasedfigure.h
    disclosure/textdiff.cpp disclosure/textdiff.h
    disclosure/textscan.cpp disclosure/textscan.h
    disclosure/walkround.h)
