# SPDX-License-Identifier: Apache-2.0
# Packages that carry libraries of others carry their licences too: Windows and macOS, in the folder `licenses`. The texts
# are those of vcpkg, or, where Debian builds for Windows, of Debian's packages of the same libraries.
set(folder licenses)
if(APPLE)
    set(folder ${TRADEWIND_PRODUCT_NAME}.app/Contents/Resources/licenses)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE DESTINATION ${folder})
if(VCPKG_INSTALLED_DIR)
    install(DIRECTORY ${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/share/ DESTINATION ${folder}
        FILES_MATCHING PATTERN copyright)
elseif(CMAKE_HOST_SYSTEM_NAME STREQUAL "Linux")
    file(GLOB texts LIST_DIRECTORIES false /usr/share/doc/libqt6core6/copyright /usr/share/doc/libqcoro6core0/copyright
        /usr/share/doc/libqt6keychain1/copyright /usr/share/doc/libsqlite3-0/copyright
        /usr/share/doc/libsimdjson[0-9]*/copyright /usr/share/doc/zlib1g/copyright /usr/share/doc/libcpp-httplib[0-9]*/copyright
        /usr/share/doc/libsodium[0-9]*/copyright /usr/share/doc/libstdc++6/copyright)
    foreach(text IN LISTS texts)
        get_filename_component(library ${text} DIRECTORY)
        get_filename_component(library ${library} NAME)
        install(FILES ${text} DESTINATION ${folder} RENAME ${library}.txt)
    endforeach()
    foreach(text IN ITEMS LGPL-3 GPL-3)
        install(FILES /usr/share/common-licenses/${text} DESTINATION ${folder} RENAME ${text}.txt)
    endforeach()
else()
    message(WARNING "The licences of the libraries are not at hand: do not hand on what is packaged here.")
endif()
