# SPDX-License-Identifier: Apache-2.0
# macOS: one bundle with the three programs and their libraries in it, in a disk image. Not yet compiled or run on a Mac.
set(macos ${CMAKE_CURRENT_SOURCE_DIR}/macos)
configure_file(${macos}/Info.plist.in ${CMAKE_CURRENT_BINARY_DIR}/Info.plist @ONLY)
set(icon ${PROJECT_SOURCE_DIR}/resources/appicon/tradewind.icns)
set_source_files_properties(${icon} TARGET_DIRECTORY tradewind PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
target_sources(tradewind PRIVATE ${icon})
set_target_properties(tradewind PROPERTIES OUTPUT_NAME ${TRADEWIND_PRODUCT_NAME} MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_BINARY_DIR}/Info.plist)
# The window looks for the demo platform beside itself, in the build folder too.
set_target_properties(tradewind-cli tradewind-sandbox PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY $<TARGET_BUNDLE_CONTENT_DIR:tradewind>/MacOS)

# Brings Qt and the other libraries into the bundle when it is installed.
find_program(TRADEWIND_MACDEPLOYQT macdeployqt HINTS ${Qt6_DIR}/../../tools/Qt6/bin ${Qt6_DIR}/../../../bin)
if(TRADEWIND_MACDEPLOYQT)
    install(CODE "
        set(bundle \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${TRADEWIND_PRODUCT_NAME}.app\")
        execute_process(COMMAND \"${TRADEWIND_MACDEPLOYQT}\" \"\${bundle}\"
            \"-executable=\${bundle}/Contents/MacOS/tradewind-cli\"
            \"-executable=\${bundle}/Contents/MacOS/tradewind-sandbox\" COMMAND_ERROR_IS_FATAL ANY)")
endif()

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME ${TRADEWIND_PRODUCT_NAME})
# Signs the staged bundle, before it goes into the image; does nothing without an identity.
set(CPACK_PRE_BUILD_SCRIPTS ${macos}/sign.cmake)
