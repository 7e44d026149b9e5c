# The register of what is disclosed, the wall, enquiries, rounds, released figures.
target_sources(powerhall_services PRIVATE
    computedfigure.cpp computedfigure.h
    contactseal.cpp contactseal.h
    disclosureact.cpp disclosureact.h
    disclosureacts.cpp
    disclosuredemo.cpp disclosuredemo.h
    disclosureexport.cpp disclosureexport.h
    disclosureservice.cpp disclosureservice.h
    disclosurestarter.cpp disclosurestarter.h
    disclosuretasks.cpp disclosuretasks.h
    enquiryservice.cpp enquiryservice.h
    figureimport.cpp figureimport.h
    figureservice.cpp figureservice.h
    inspectionservice.cpp inspectionservice.h
    liaisons.cpp
    photostore.cpp photostore.h
    postersource.cpp postersource.h
    publicfigures.cpp
    recordlist.h
    wallservice.cpp wallservice.h)

# The sheets every utility begins with: :/powerhall/disclosure/chongqing.json
set(STARTER_FOLDER ${CMAKE_SOURCE_DIR}/resources/disclosure)
qt_add_resources(powerhall_services powerhall_starter PREFIX /powerhall/disclosure BASE ${STARTER_FOLDER}
    FILES ${STARTER_FOLDER}/baoshan.json ${STARTER_FOLDER}/chongqing.json ${STARTER_FOLDER}/guidong.json
        ${STARTER_FOLDER}/huangchuan.json)
