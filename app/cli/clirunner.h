// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/accountscope.h"
#include "app/cli/clioptions.h"
#include "app/profileeraser.h"
#include "app/programscope.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace tradewind {

/// Carries out one command over the same services as the program with the window, prints, and ends with an exit code:
/// 0 done, 1 failed or acts still wait, 3 not signed in, 4 no connection. Lives in the main thread.
class CliRunner final : public QObject
{
    Q_OBJECT

public:
    enum Exit { Done = 0, Failed = 1, BadArguments = 2, NotSignedIn = 3, NoConnection = 4 };

    /// All must outlive the runner.
    CliRunner(ProgramScope& program, const CliOptions& options);
    ~CliRunner() override;

    void start();

Q_SIGNALS:
    void finished(int exitCode);

private:
    using Then = std::function<void()>;

    std::optional<AccountRecord> findAccount() const;
    void signInTo(const QUrl& platform, std::function<void(const SignedIn&)> then);
    Result<AccountRecord> remember(const QUrl& platform, const SignedIn& who);
    void openAccount(const AccountRecord& record, std::optional<TokenPair> tokens, Then then);
    /// Makes sure that the platform can be asked, then goes on.
    void withSession(Then then);
    void withRecords(Then then);
    void withCatalogue(Then then);
    void syncAll(Then then);

    void runCommand();
    void runSync();
    void sendWaiting();
    void runSearch();
    void showFound(const SearchResult& found);
    void runOffer();
    void runList(const QString& topic, const QString& key);
    void runOrder();
    void runExport();
    void exportProfile();
    void eraseProfile();
    void runOutbox();
    void actOnOutbox();
    void actWhenAsked(qint64 id, bool withdraws);
    void failToAct(qint64 id, bool withdraws);

    void print(const QJsonObject& json, const QStringList& lines, int exitCode = Done);
    /// For --dry-run: what goes before the command, and nothing else.
    void printWould(const QString& what);
    void fail(const Error& error);
    void end(int exitCode);

    ProgramScope& m_program;
    const CliOptions& m_options;
    std::unique_ptr<HttpClient> m_signInClient;
    std::unique_ptr<UserAgent> m_agent;
    std::unique_ptr<AccountScope> m_account;
    ProfileEraser m_eraser;
    bool m_ended = false;
    StopOwner m_stop; // last: its end stops what uses the rest
};

} // namespace tradewind
