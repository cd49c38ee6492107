// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QLocale>
#include <QObject>

namespace tradewind {

class FocusRing;

/// Dresses the application: style, palette, fonts, focus ring; follows the system between light and dark unless told
/// otherwise. One per program, made right after QApplication.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    enum class Preference { System, Light, Dark };

    explicit ThemeController(Preference preference = Preference::System, QObject* parent = nullptr);

    Preference preference() const { return m_preference; }
    void setPreference(Preference preference);
    void setDensity(Theme::Density density);
    /// 0.75 to 3.
    void setScale(double scale);
    /// Chinese texts are written in a font for Chinese as a whole, where the system has one: beside the strokes of one
    /// made for Latin letters a word would look as if it were emphasised.
    void setLanguage(QLocale::Language language);
    const Theme& theme() const { return m_theme; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Everything has been repolished; caches of painted things should go.
    void themeChanged();

private:
    Theme::Scheme wantedScheme() const;
    void apply();

    Preference m_preference;
    QFont m_body;
    double m_scale = 1.0;
    Theme::Density m_density = Theme::Density::Comfortable;
    Theme::Scheme m_systemScheme = Theme::Scheme::Light;
    Theme m_theme;
    bool m_applying = false;
    FocusRing* m_ring;
};

} // namespace tradewind
