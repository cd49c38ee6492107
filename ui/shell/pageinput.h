// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace tradewind {

/// What a person has typed into the fields of a page and no model holds yet, and where they were: so that a page that
/// is made anew in another language goes on where the old one was left.
class PageInput
{
public:
    /// Ends what is being edited first, so that what can be taken by a model is.
    static PageInput of(const QWidget& page);

    bool isEmpty() const { return m_texts.isEmpty(); }
    /// Whether the page has a field for everything that was typed.
    bool fits(const QWidget& page) const;
    /// Puts it back where nothing stands yet (what a model holds it shows by itself), and the focus where it was.
    void restore(QWidget& page) const;

private:
    QHash<QString, QString> m_texts; ///< by field
    QString m_focused;
    int m_cursor = 0;
};

} // namespace tradewind
