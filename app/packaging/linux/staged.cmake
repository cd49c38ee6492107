# SPDX-License-Identifier: Apache-2.0
# Run by CPack when everything is staged.
if(CPACK_GENERATOR STREQUAL "TGZ")
    # The session bus starts programs by their whole path. A folder that may lie anywhere has none.
    file(REMOVE_RECURSE ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/share/dbus-1)
endif()
# Every file gets the time of the commit, so that the same commit makes the same package; without SOURCE_DATE_EPOCH the
# times stay.
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
