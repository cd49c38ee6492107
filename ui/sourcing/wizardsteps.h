// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sourcing/quotesession.h"
#include "ui/widgets/layouts.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tradewind {

class FieldTable;
class FormField;
class NumberEdit;
class PlainLabel;
class SectionHeader;

/// One page of the quote wizard. Shows what the session holds and tells it what was entered.
class WizardStep : public ScrollColumn
{
    Q_OBJECT

public:
    WizardStep(QuoteSession& session, const QString& title, const QString& sentence);
    /// The session changed; `structure`: lines, scenarios, splits or files came or went.
    virtual void refresh(bool structure) = 0;

Q_SIGNALS:
    void goRequested(const QString& route);

protected:
    QuoteSession& m_session;
};

/// What is asked for: goods of the catalogue, links, words.
class ItemsStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit ItemsStep(QuoteSession& session);
    void refresh(bool structure) override;

private:
    QLineEdit* m_title;
    QVBoxLayout* m_lines;
    QLineEdit* m_words;
    QLineEdit* m_link;
};

/// How many, in several scenarios, and of what kind exactly.
class QuantitiesStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit QuantitiesStep(QuoteSession& session);
    void refresh(bool structure) override;

private:
    void refreshScenarios();
    void refreshSpec();

    FieldTable* m_table;
    QHBoxLayout* m_scenarios;
    QPushButton* m_addScenario;
    SectionHeader* m_specTitle;
    QGridLayout* m_spec;
    QLineEdit* m_newSpec;
    QPlainTextEdit* m_note;
    QString m_line;
    QString m_shown; ///< line and fields the grid was built for
};

/// Packaging, inspection and samples by line; files for all.
class PackagingStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit PackagingStep(QuoteSession& session);
    void refresh(bool structure) override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QVBoxLayout* m_lines;
    QVBoxLayout* m_files;
    QPlainTextEdit* m_note;
    bool m_built = false;
};

/// Where everything goes, when, and who pays for which part of the way.
class SplitsStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit SplitsStep(QuoteSession& session);
    void refresh(bool structure) override;

private:
    void rebuildSplits();

    QComboBox* m_address;
    QComboBox* m_incoterm;
    QLineEdit* m_place;
    QComboBox* m_mode;
    QCheckBox* m_hasNeeded;
    QDateEdit* m_needed;
    QComboBox* m_splitLine;
    QComboBox* m_splitScenario;
    SectionHeader* m_splitsHead = nullptr;
    QVBoxLayout* m_splits;
    QStringList m_names; ///< of the lines and scenarios that are shown: they are changed on another step
    bool m_filling = false;
    bool m_scenarioChosen = false; ///< by the user; else the last one is proposed
};

/// Exactly what will be sent, and what happens then.
class ReviewStep final : public WizardStep
{
    Q_OBJECT

public:
    explicit ReviewStep(QuoteSession& session);
    void refresh(bool structure) override;

private:
    QString nameOf(const QString& lineId) const;
    QWidget* makeLineCard(const RfqLine& line) const;

    QVBoxLayout* m_content;
    QByteArray m_shown; ///< what it was built from
};

} // namespace tradewind
