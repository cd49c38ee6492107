// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/failingdisk.h"

#include <sqlite3.h>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

int inputOutputCode(DiskCall call)
{
    switch (call) {
    case DiskCall::Delete:
        return SQLITE_IOERR_DELETE;
    case DiskCall::Read:
        return SQLITE_IOERR_READ;
    case DiskCall::Write:
        return SQLITE_IOERR_WRITE;
    case DiskCall::Truncate:
        return SQLITE_IOERR_TRUNCATE;
    case DiskCall::Sync:
        return SQLITE_IOERR_FSYNC;
    case DiskCall::Size:
        return SQLITE_IOERR_FSTAT;
    case DiskCall::Lock:
        return SQLITE_IOERR_LOCK;
    case DiskCall::Map:
        return SQLITE_IOERR_SHMMAP;
    case DiskCall::Open:
    case DiskCall::Unlock:
        return SQLITE_OK;
    }
    return SQLITE_OK;
}

/// What the call would answer; SQLITE_OK when it cannot fail in this way.
int codeOf(FailingDisk::Trouble trouble, DiskCall call)
{
    using Trouble = FailingDisk::Trouble;
    switch (trouble) {
    case Trouble::Full:
        return call == DiskCall::Write ? SQLITE_FULL : SQLITE_OK;
    case Trouble::InputOutput:
        return inputOutputCode(call);
    case Trouble::Busy:
        return call == DiskCall::Lock ? SQLITE_BUSY : SQLITE_OK;
    case Trouble::NoMemory:
        return call == DiskCall::Open ? SQLITE_NOMEM : call == DiskCall::Unlock ? SQLITE_OK : SQLITE_IOERR_NOMEM;
    case Trouble::Corrupt:
        return call == DiskCall::Read ? SQLITE_CORRUPT : SQLITE_OK;
    case Trouble::ReadOnly:
        return call == DiskCall::Write ? SQLITE_READONLY : SQLITE_OK;
    case Trouble::CannotOpen:
        return call == DiskCall::Open ? SQLITE_CANTOPEN : SQLITE_OK;
    }
    return SQLITE_OK;
}

} // namespace

int FailingDisk::ask(DiskCall call, const QByteArray&)
{
    const int code = codeOf(m_trouble, call);
    if (code == SQLITE_OK || m_healed)
        return SQLITE_OK;
    const qint64 number = ++m_calls;
    return number == m_nth || (m_sticky && number > m_nth) ? code : SQLITE_OK;
}

QString FailingDisk::nameOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Full:
        return u"FULL"_s;
    case Trouble::InputOutput:
        return u"IOERR"_s;
    case Trouble::Busy:
        return u"BUSY"_s;
    case Trouble::NoMemory:
        return u"NOMEM"_s;
    case Trouble::Corrupt:
        return u"CORRUPT"_s;
    case Trouble::ReadOnly:
        return u"READONLY"_s;
    case Trouble::CannotOpen:
        return u"CANTOPEN"_s;
    }
    return {};
}

} // namespace tradewind::faults
