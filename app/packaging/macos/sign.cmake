# SPDX-License-Identifier: Apache-2.0
# Run by CPack on the staged bundle: signs what is inside first, the bundle last, for the hardened runtime. The identity
# stands in the environment: TRADEWIND_SIGNING_IDENTITY="Developer ID Application: …".
if(NOT DEFINED ENV{TRADEWIND_SIGNING_IDENTITY})
    return()
endif()
file(GLOB_RECURSE bundle LIST_DIRECTORIES true ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.app)
list(FILTER bundle INCLUDE REGEX "\\.app$")
file(GLOB_RECURSE inner ${bundle}/Contents/*.dylib)
file(GLOB frameworks LIST_DIRECTORIES true ${bundle}/Contents/Frameworks/*.framework)
set(sign codesign --force --timestamp --options runtime --sign $ENV{TRADEWIND_SIGNING_IDENTITY})
foreach(one IN LISTS inner frameworks)
    execute_process(COMMAND ${sign} ${one} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(one IN ITEMS ${bundle}/Contents/MacOS/tradewind-cli ${bundle}/Contents/MacOS/tradewind-sandbox ${bundle})
    execute_process(COMMAND ${sign} --entitlements ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist ${one}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(COMMAND codesign --verify --deep --strict ${bundle} COMMAND_ERROR_IS_FATAL ANY)
