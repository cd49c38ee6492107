// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace tradewind {

class ShellModel;

/// A place of the program, as it stands in the rail.
struct Place
{
    QString route;
    QString icon;
    QString title;
};

/// The rail at the leading edge: account, places with their counts, status at the foot. 200 px, or 56 with icons alone.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(ShellModel* model, QWidget* parent = nullptr);
    void setPlaces(const QList<Place>& places);
    void setCurrent(const QString& route);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void placeRequested(const QString& route);
    void accountMenuRequested(const QPoint& globalPosition);
    /// The status at the foot was pressed.
    void pendingRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();

    ShellModel* m_model;
    QAbstractButton* m_account;
    QVBoxLayout* m_list;
    QList<QAbstractButton*> m_items;
    QAbstractButton* m_status;
    QString m_current;
    bool m_narrow = false;
};

} // namespace tradewind
