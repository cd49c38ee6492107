// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/catalogueload.h"

#include "services/sync/snapshotcontrol.h"

#include <QLocale>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
const QString kPutOff = u"catalogue/loadPutOff"_s;
}

CatalogueLoad::CatalogueLoad(SnapshotControl* control, QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_control(control)
    , m_settings(settings)
{
    if (!m_control)
        return;
    if (m_settings && m_settings->value(kPutOff).toBool())
        m_control->setPaused(true);
    connect(m_control, &SnapshotControl::progressChanged, this, &CatalogueLoad::changed);
}

bool CatalogueLoad::isLoading() const
{
    return m_control && m_control->progress().isLoading;
}

bool CatalogueLoad::isPaused() const
{
    return m_control && m_control->isPaused();
}

qint64 CatalogueLoad::offers() const
{
    return m_control ? m_control->progress().offers : 0;
}

QString CatalogueLoad::text() const
{
    if (!isLoading())
        return {};
    const SnapshotProgress& progress = m_control->progress();
    const QLocale locale;
    const QString here = locale.toString(progress.offers);
    const QString so = progress.expected
                           ? tr("%1 of about %2 offers are here").arg(here, locale.toString(*progress.expected))
                           : tr("%1 offers are here").arg(here);
    if (progress.isPaused)
        return tr("%1; the rest waits", "how much of the catalogue is here").arg(so);
    if (progress.perSecond <= 0)
        return so;
    const QString rate = locale.toString(progress.perSecond);
    const auto left = progress.secondsLeft();
    if (!left)
        return tr("%1, %2 a second", "how much is here, offers").arg(so, rate);
    if (*left < 90)
        return tr("%1, %2 a second, about %n second(s) to go", nullptr, static_cast<int>(*left)).arg(so, rate);
    return tr("%1, %2 a second, about %n minute(s) to go", nullptr, static_cast<int>((*left + 59) / 60)).arg(so, rate);
}

int CatalogueLoad::permille() const
{
    if (!isLoading() || !m_control->progress().expected || *m_control->progress().expected <= 0)
        return -1;
    return static_cast<int>(std::clamp<qint64>(offers() * 1000 / *m_control->progress().expected, 0, 1000));
}

void CatalogueLoad::pause()
{
    if (m_control)
        m_control->setPaused(true);
}

void CatalogueLoad::resume()
{
    setPutOff(false);
    if (m_control)
        m_control->setPaused(false);
}

void CatalogueLoad::putOff()
{
    setPutOff(true);
    pause();
}

void CatalogueLoad::setPutOff(bool putOff)
{
    if (m_settings)
        m_settings->setValue(kPutOff, putOff);
}

} // namespace tradewind
