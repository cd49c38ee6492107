# SPDX-License-Identifier: Apache-2.0
# What Windows adds: icon, manifest and version in every program, the libraries beside them, an installer and a zip.
set(icon ${PROJECT_SOURCE_DIR}/resources/appicon/tradewind.ico)
set(manifest ${CMAKE_CURRENT_LIST_DIR}/program.manifest)
string(REPLACE "." "," version_numbers "${TRADEWIND_PRODUCT_VERSION},0")
foreach(program IN ITEMS "tradewind=${TRADEWIND_PRODUCT_NAME}"
        "tradewind-cli=${TRADEWIND_PRODUCT_NAME} on the command line" "tradewind-sandbox=Demo platform of ${TRADEWIND_PRODUCT_NAME}")
    string(REGEX MATCH "^([^=]+)=(.+)$" program "${program}")
    set(target ${CMAKE_MATCH_1})
    set(description "${CMAKE_MATCH_2}")
    configure_file(${CMAKE_CURRENT_LIST_DIR}/program.rc.in ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc @ONLY)
    set_property(SOURCE ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc PROPERTY OBJECT_DEPENDS "${icon};${manifest}")
    # A library of its own: the compiler's switches mean nothing to the resource compiler.
    add_library(${target}-resource OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
    set_target_properties(${target}-resource PROPERTIES AUTOMOC OFF)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}-resource>)
endforeach()

if(MINGW)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    install(CODE "
        execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND \"${Python3_EXECUTABLE}\"
            \"${CMAKE_CURRENT_LIST_DIR}/deploy.py\" --root \"${TRADEWIND_WINDOWS_ROOT}\"
            \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")")
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION .)

set(CPACK_GENERATOR "NSIS;ZIP")
set(CPACK_PACKAGE_INSTALL_DIRECTORY ${TRADEWIND_PRODUCT_NAME})
set(CPACK_PACKAGE_FILE_NAME ${TRADEWIND_PRODUCT_PACKAGE}-${TRADEWIND_PRODUCT_VERSION}-windows-x64)
set(CPACK_NSIS_PACKAGE_NAME ${TRADEWIND_PRODUCT_NAME})
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_MUI_ICON ${icon})
set(CPACK_TRADEWIND_IDENTIFIER ${TRADEWIND_PRODUCT_IDENTIFIER})
set(CPACK_TRADEWIND_SCHEME ${TRADEWIND_PRODUCT_SCHEME})
set(CPACK_TRADEWIND_COPYRIGHT ${TRADEWIND_PRODUCT_COPYRIGHT})
set(CPACK_TRADEWIND_BIN ${CMAKE_INSTALL_BINDIR})
# NSIS.template.in beside this file replaces CMake's, whose installer wants an administrator.
list(PREPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
