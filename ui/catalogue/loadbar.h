// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace tradewind {

class CatalogueLoad;
class PlainLabel;

/// A line over the list while the catalogue comes for the first time: how far it is, and the ways to hold it up. What
/// is here already can be used below it.
class LoadBar : public QWidget
{
    Q_OBJECT

public:
    /// `load` must outlive the bar.
    explicit LoadBar(CatalogueLoad& load, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    CatalogueLoad& m_load;
    PlainLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QPushButton* m_putOff;
};

} // namespace tradewind
