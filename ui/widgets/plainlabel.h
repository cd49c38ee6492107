// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"

#include <QLabel>

#include <optional>

namespace tradewind {

/// The one way in which text from a platform, a supplier or a file reaches a label: never as rich text, without links.
void setServerText(QLabel* label, const QString& text);
/// The same for tool tips, which Qt would otherwise guess to be rich text.
void setServerToolTip(QWidget* widget, const QString& text);

/// A label of plain text in one of the six styles. It follows the theme by itself.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString& text = {}, TextStyle style = TextStyle::Body, Ink ink = Ink::Primary,
                        QWidget* parent = nullptr);

    void setInk(Ink ink);
    void setStyle(TextStyle style);
    /// 600 for display, title and heading, else 400, unless told.
    void setWeight(Emphasis weight);
    /// Shortens what does not fit at its end and shows the whole in a tool tip.
    void setElided(bool elided);
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void dress();

    TextStyle m_style;
    Ink m_ink;
    std::optional<Emphasis> m_weight;
    bool m_elided = false;
    bool m_dressing = false;
};

} // namespace tradewind
