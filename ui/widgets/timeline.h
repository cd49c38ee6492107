// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"
#include "ui/widgets/accessiblepart.h"

#include <QList>
#include <QWidget>

namespace tradewind {

/// What happened, newest first: a disc in the state's tint, a line, a second line, the time at the end. All text is
/// plain. Arrow keys walk through it.
class Timeline : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    struct Entry
    {
        Tone tone = Tone::Mute;
        QString icon;
        QString title;
        QString note{};
        QString time{};
        bool operator==(const Entry&) const = default;
    };

    explicit Timeline(QWidget* parent = nullptr);
    void setEntries(const QList<Entry>& entries);
    const QList<Entry>& entries() const { return m_entries; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::List; }
    QString accessibleWords() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int entryHeight(const Entry& entry, int width) const;

    QList<Entry> m_entries;
    int m_walked = 0;
};

/// Six steps or so from the first to the last, from left to right in reading direction: done, now, to come.
class Milestones : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    enum class State { Done, Now, ToCome };
    struct Step
    {
        QString name;
        QString note;
        State state = State::ToCome;
        QString icon{}; ///< of the place, for the current step
        bool operator==(const Step&) const = default;
    };

    explicit Milestones(QWidget* parent = nullptr);
    void setSteps(const QList<Step>& steps);
    QSize sizeHint() const override;
    QString accessibleWords() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wordsWidth(const Step& step) const;

    QList<Step> m_steps;
};

/// The joined legs of a journey: one bar each (done, now by its state, to come hatched), with carrier, number, the
/// number it had before and the time. It runs from left to right in every language.
class LegsBar : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    struct Leg
    {
        QString icon;
        QString title;
        QStringList lines; ///< carrier, number, "was …", time
        Milestones::State state = Milestones::State::ToCome;
        Tone tone = Tone::Info; ///< of the current leg
        bool operator==(const Leg&) const = default;
    };

    explicit LegsBar(QWidget* parent = nullptr);
    void setLegs(const QList<Leg>& legs);
    QSize sizeHint() const override;
    /// Legs that cannot be read beside each other go on below.
    int heightForWidth(int width) const override;
    QString accessibleWords() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int perRow(int width) const;
    int rowHeight() const;

    QList<Leg> m_legs;
};

} // namespace tradewind
