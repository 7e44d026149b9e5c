# The hub in PostgreSQL: its client, the county's side, and the SQL it is made of.
set(HUB_SOURCES
    broughtevents.cpp broughtevents.h
    countybundle.cpp countybundle.h
    countykeys.cpp countykeys.h
    eventplace.cpp eventplace.h
    hubaddress.cpp hubaddress.h
    hubdatabase.cpp hubdatabase.h
    hubverifier.cpp hubverifier.h
    pgconnection.cpp pgconnection.h
    pgvalues.cpp pgvalues.h
    postgreshub.cpp postgreshub.h)

function(powerhall_add_hub_sql target)
    set(folder ${CMAKE_SOURCE_DIR}/resources/sql/hub)
    qt_add_resources(${target} hubsql
        PREFIX /powerhall/sql
        BASE ${CMAKE_SOURCE_DIR}/resources/sql
        FILES
            ${folder}/0001_create_hub.sql
            ${folder}/0002_read_bytes.sql
            ${folder}/0003_judge_rights.sql
            ${folder}/0004_take_events.sql
            ${folder}/0005_answer_stations.sql
            ${folder}/0006_serve_county.sql
            ${folder}/0007_grant_rights.sql
            ${folder}/0008_speak_for_stations.sql
            ${folder}/0009_keep_what_is_brought.sql
            ${folder}/0010_lock_lines_alone.sql)
endfunction()
