# SPDX-License-Identifier: Apache-2.0
# Linux: what is installed beside the programs, the Debian package and the tarball.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)
set(identifier ${TRADEWIND_PRODUCT_IDENTIFIER})
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATAROOTDIR}/doc/${TRADEWIND_PRODUCT_PACKAGE})

# AppStream's and Debian's forms of the description and the release notes.
foreach(language IN ITEMS "" _ZH_CN)
    foreach(paragraph IN LISTS TRADEWIND_PRODUCT_DESCRIPTION${language})
        if(language)
            string(APPEND metainfo_description "    <p xml:lang=\"zh_CN\">${paragraph}</p>\n")
        else()
            string(APPEND metainfo_description "    <p>${paragraph}</p>\n")
        endif()
    endforeach()
endforeach()
foreach(release IN LISTS TRADEWIND_RELEASES)
    string(APPEND metainfo_releases "    <release version=\"${release}\" date=\"${TRADEWIND_RELEASE_${release}_DATE}\">\n"
        "      <description>\n        <ul>\n")
    execute_process(COMMAND date --utc --rfc-email --date=${TRADEWIND_RELEASE_${release}_DATE}
        OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND debian_changelog "${TRADEWIND_PRODUCT_PACKAGE} (${release}-1) unstable; urgency=medium\n\n")
    foreach(item IN LISTS TRADEWIND_RELEASE_${release}_ITEMS)
        string(APPEND metainfo_releases "          <li>${item}</li>\n")
        string(APPEND debian_changelog "  * ${item}\n")
    endforeach()
    string(APPEND metainfo_releases "        </ul>\n      </description>\n    </release>\n")
    string(APPEND debian_changelog "\n -- ${TRADEWIND_PRODUCT_CONTACT}  ${date}\n")
endforeach()

configure_file(${linux}/tradewind.desktop.in ${made}/${identifier}.desktop @ONLY)
configure_file(${linux}/tradewind.metainfo.xml.in ${made}/${identifier}.metainfo.xml @ONLY)
configure_file(${linux}/copyright.in ${made}/copyright @ONLY)
file(CONFIGURE OUTPUT ${made}/changelog.Debian CONTENT "${debian_changelog}" @ONLY)

# gzipped(FILE): without name and time in it, so that the bytes are always the same.
function(gzipped file)
    execute_process(COMMAND gzip -9nc INPUT_FILE ${file} OUTPUT_FILE ${file}.gz COMMAND_ERROR_IS_FATAL ANY)
endfunction()
gzipped(${made}/changelog.Debian)
foreach(program IN ITEMS tradewind tradewind-cli tradewind-sandbox)
    configure_file(${linux}/man/${program}.1.in ${made}/${program}.1 @ONLY)
    gzipped(${made}/${program}.1)
    install(FILES ${made}/${program}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()

set(share ${CMAKE_INSTALL_DATADIR})
install(FILES ${made}/${identifier}.desktop DESTINATION ${share}/applications)
# The bus starts programs by their whole path, which is known when they are installed.
install(CODE "
    set(identifier \"${identifier}\")
    set(program \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/${TRADEWIND_PRODUCT_PACKAGE}\")
    configure_file(\"${linux}/tradewind.service.in\" \"${made}/${identifier}.service\" @ONLY)")
install(FILES ${made}/${identifier}.service DESTINATION ${share}/dbus-1/services)
install(FILES ${made}/${identifier}.metainfo.xml DESTINATION ${share}/metainfo)
foreach(size IN ITEMS 16 24 32 48 64 128 256)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/appicon/tradewind-${size}.png
        DESTINATION ${share}/icons/hicolor/${size}x${size}/apps RENAME ${identifier}.png)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/resources/appicon/tradewind.svg
    DESTINATION ${share}/icons/hicolor/scalable/apps RENAME ${identifier}.svg)
install(FILES ${linux}/tradewind.bash DESTINATION ${share}/bash-completion/completions RENAME tradewind)
foreach(program IN ITEMS tradewind-cli tradewind-sandbox)
    # Completion is looked up by the program's name.
    install(CODE "file(CREATE_LINK tradewind \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${share}/bash-completion/completions/${program}\" SYMBOLIC)")
endforeach()
install(FILES ${linux}/lintian-overrides DESTINATION ${share}/lintian/overrides RENAME ${TRADEWIND_PRODUCT_PACKAGE})
install(FILES ${made}/copyright ${PROJECT_SOURCE_DIR}/NOTICE ${made}/changelog.Debian.gz
    DESTINATION ${CMAKE_INSTALL_DOCDIR})

# What the installed programs are linked with: after they are installed, so that it lists them as they are shipped.
find_program(TRADEWIND_PYTHON python3)
if(TRADEWIND_PYTHON)
    install(CODE "
        set(root \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\")
        file(MAKE_DIRECTORY \"\${root}/${CMAKE_INSTALL_DOCDIR}\")
        execute_process(COMMAND \"${TRADEWIND_PYTHON}\" \"${CMAKE_CURRENT_SOURCE_DIR}/sbom.py\" write
            \"\${root}/${CMAKE_INSTALL_DOCDIR}/sbom.spdx.json\"
            \"\${root}/${CMAKE_INSTALL_BINDIR}/tradewind\" \"\${root}/${CMAKE_INSTALL_BINDIR}/tradewind-cli\"
            \"\${root}/${CMAKE_INSTALL_BINDIR}/tradewind-sandbox\" COMMAND_ERROR_IS_FATAL ANY)")
endif()

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_FILE_NAME ${TRADEWIND_PRODUCT_PACKAGE}-${TRADEWIND_PRODUCT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${linux}/staged.cmake)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${TRADEWIND_PRODUCT_CONTACT}")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Lines of at most 80 characters, with the space that CPack puts before each.
list(JOIN TRADEWIND_PRODUCT_DESCRIPTION "\n\n" description)
file(CONFIGURE OUTPUT ${made}/description CONTENT "${description}" @ONLY)
execute_process(COMMAND fold --spaces --width=78 ${made}/description OUTPUT_VARIABLE description COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE " \n" "\n" CPACK_DEBIAN_PACKAGE_DESCRIPTION "${description}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while running and so is in no list of linked libraries: Qt's SQLite plug-in.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, fonts-inter, fonts-noto-cjk, fonts-noto-core, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager, qt6-xdgdesktopportal-platformtheme")
