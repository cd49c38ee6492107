// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/themecontroller.h"

#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/tradewindstyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPixmapCache>
#include <QStyleHints>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

Theme::Scheme schemeOfSystem()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown) {
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::Scheme::Dark
                                                                                     : Theme::Scheme::Light;
    }
#endif
    // Before Qt 6.5 the lightness of the system's own palette tells; ours must not stand in the way.
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
               ? Theme::Scheme::Dark
               : Theme::Scheme::Light;
}

/// The system's font, with one for Chinese beside it: first where the texts are Chinese, else after it, for goods and
/// carriers have Chinese names in every language, and what a system of another language falls back to may be several
/// fonts within a word.
QFont bodyFont(QLocale::Language language)
{
    QFont body = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QString own = QFontInfo(body).family();
    if (!QFontDatabase::hasFamily(own))
        return body; // one of those that are asked for by the system's name alone
    for (const QString& chinese : {u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                                   u"Microsoft YaHei UI"_s, u"WenQuanYi Micro Hei"_s}) {
        if (QFontDatabase::hasFamily(chinese)) {
            body.setFamilies(language == QLocale::Chinese ? QStringList{chinese, own} : QStringList{own, chinese});
            break;
        }
    }
    return body;
}

} // namespace

ThemeController::ThemeController(Preference preference, QObject* parent)
    : QObject(parent)
    , m_preference(preference)
    , m_body(bodyFont(QLocale().language()))
    , m_systemScheme(schemeOfSystem())
    , m_ring(new FocusRing(this))
{
    apply();
    QApplication::setWindowIcon(applicationIcon());
    qApp->installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemScheme = schemeOfSystem();
        apply();
    });
#endif
}

void ThemeController::setPreference(Preference preference)
{
    m_preference = preference;
    apply();
}

void ThemeController::setDensity(Theme::Density density)
{
    m_density = density;
    apply();
}

void ThemeController::setScale(double scale)
{
    m_scale = scale;
    apply();
}

void ThemeController::setLanguage(QLocale::Language language)
{
    const QFont body = bodyFont(language);
    if (body == m_body)
        return;
    m_body = body;
    apply();
}

bool ThemeController::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying && watched == qApp) {
        m_applying = true;
        QApplication::setPalette(QPalette());
        m_systemScheme = schemeOfSystem();
        m_applying = false;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

Theme::Scheme ThemeController::wantedScheme() const
{
    switch (m_preference) {
    case Preference::System:
        return m_systemScheme;
    case Preference::Light:
        return Theme::Scheme::Light;
    case Preference::Dark:
        return Theme::Scheme::Dark;
    }
    return Theme::Scheme::Light;
}

void ThemeController::apply()
{
    m_applying = true;
    m_theme = Theme(wantedScheme(), m_body, m_scale, m_density);
    QPixmapCache::clear();
    QApplication::setStyle(new TradewindStyle(m_theme));
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font(TextStyle::Body));
    m_applying = false;
    Q_EMIT themeChanged();
}

} // namespace tradewind
