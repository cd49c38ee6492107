# SPDX-License-Identifier: Apache-2.0
# Debian 12 builds for 64-bit Windows 10 and later: MinGW-w64 with POSIX threads, libraries from TRADEWIND_WINDOWS_ROOT
# (filled by tests/windows/run.sh), moc, rcc and lrelease from Debian's own Qt of the same version.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_VERSION 10.0)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(tradewind_triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${tradewind_triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${tradewind_triple}-g++-posix)
set(CMAKE_RC_COMPILER ${tradewind_triple}-windres)
set(CMAKE_AR ${tradewind_triple}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB ${tradewind_triple}-gcc-ranlib-posix CACHE FILEPATH "")
# GCC says of every inline function of Qt that it is declared again without dllimport; large sources have more sections
# than the plain object format holds.
set(CMAKE_CXX_FLAGS_INIT "-Wno-attributes -Wa,-mbig-obj")

if(NOT TRADEWIND_WINDOWS_ROOT)
    get_filename_component(TRADEWIND_WINDOWS_ROOT "${CMAKE_CURRENT_LIST_DIR}/../../../build/windows-root" ABSOLUTE)
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TRADEWIND_WINDOWS_ROOT)
set(CMAKE_FIND_ROOT_PATH ${TRADEWIND_WINDOWS_ROOT} /usr/${tradewind_triple})
set(CMAKE_PREFIX_PATH ${TRADEWIND_WINDOWS_ROOT})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
