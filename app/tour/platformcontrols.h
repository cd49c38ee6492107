// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <optional>

namespace tradewind {

/// The demo platform's own controls, as the tour uses them: moves its clock, plays its story, reads its journal. One
/// call at a time; not for anything a user does. Lives in the GUI thread.
class PlatformControls final : public QObject
{
    Q_OBJECT

public:
    PlatformControls(QNetworkAccessManager& network, QUrl base, QObject* parent = nullptr);

    /// Starts a call; false while another is under way.
    bool post(const QString& path, const QJsonObject& body);
    bool get(const QString& path);
    /// Whether the last call has ended, and well. The outcome is taken by reading it.
    bool isDone() const { return !m_busy && m_answer.has_value(); }
    bool isBusy() const { return m_busy; }
    QJsonObject answer() const { return m_answer.value_or(QJsonObject()); }
    QString problem() const { return m_problem; }

private:
    bool call(const QByteArray& verb, const QString& path, const QByteArray& body);

    QNetworkAccessManager& m_network;
    QUrl m_base;
    bool m_busy = false;
    std::optional<QJsonObject> m_answer;
    QString m_problem;
};

} // namespace tradewind
