# The search index, part of powerhall_domain. The table of pinyin initials is written while building, from ICU's rules.
add_executable(powerhall_writepinyin ${CMAKE_SOURCE_DIR}/resources/pinyin/writetable.cpp)
set_target_properties(powerhall_writepinyin PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tools)
target_link_libraries(powerhall_writepinyin PRIVATE PkgConfig::icu)
set(PINYIN_TABLE ${CMAKE_CURRENT_BINARY_DIR}/pinyintable.cpp)
add_custom_command(OUTPUT ${PINYIN_TABLE} COMMAND powerhall_writepinyin ${PINYIN_TABLE} DEPENDS powerhall_writepinyin
    COMMENT "Writing the table of pinyin initials" VERBATIM)
target_sources(powerhall_domain PRIVATE
    ${PINYIN_TABLE}
    search/hitcollector.cpp search/hitcollector.h
    search/numbercolumn.cpp search/numbercolumn.h
    search/pinyin.cpp search/pinyin.h
    search/postings.cpp search/postings.h
    search/searchindex.cpp search/searchindex.h
    search/searchquery.cpp search/searchquery.h
    search/searchsegment.cpp search/searchsegment.h
    search/textcolumn.h
    search/wipingvector.h)
