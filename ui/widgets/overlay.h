// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

namespace tradewind {

/// What covers the page: a child of the window (no window of its own) that keeps the focus inside until it is closed,
/// and then gives it back. Going to another place closes it. It deletes itself when closed.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    explicit Overlay(QWidget* parent = nullptr);
    /// Only the first time does anything.
    virtual void close();

    /// Closes every one of them that is open in the window.
    static void closeAll(QWidget* window);

protected:
    /// Shows it over everything else.
    void uncover();
    bool focusNextPrevChild(bool next) override;

private:
    QPointer<QWidget> m_before;
};

} // namespace tradewind
