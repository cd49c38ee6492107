// SPDX-License-Identifier: Apache-2.0
#include "services/core/logfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 2000;
constexpr qsizetype kMostWaiting = 1024 * 1024;

std::atomic<LogFile*> current = nullptr;

QString nameOf(int age)
{
    return age == 0 ? u"tradewind.log"_s : u"tradewind.%1.log"_s.arg(age);
}

QLatin1StringView levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "?"_L1;
}

bool isHarmless(const QString& word)
{
    static const QRegularExpression shapes(
        QRegularExpression::anchoredPattern(u"[A-Za-z]+(?:[_'-][A-Za-z]+)*"              // a word
                                            "|[-+]?[0-9]+(?:[.:][0-9]+)*%?"              // a number, a version
                                            "|[a-z]{1,8}(?:-[a-z0-9]{1,16}){1,3}"        // an id of the platform
                                            "|[A-Za-z_]+:[a-z]{1,8}(?:-[a-z0-9]{1,16})+" // topic:id
                                            "|[A-Za-z]+::[A-Za-z]+"_s));
    constexpr int kMostLetters = 28;
    constexpr int kMostDigits = 12;
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    return shapes.match(word).hasMatch() && std::count_if(word.begin(), word.end(), isLetter) <= kMostLetters &&
           std::count_if(word.begin(), word.end(), isDigit) <= kMostDigits;
}

/// What is asked of the platform, or a place in its JSON.
bool isHarmlessPath(const QString& word)
{
    static const QStringList kBeginnings{u"/v1/"_s, u"/oauth/"_s, u"#/"_s};
    const auto begin = std::find_if(kBeginnings.begin(), kBeginnings.end(),
                                    [&word](const QString& beginning) { return word.startsWith(beginning); });
    if (begin == kBeginnings.end())
        return false;
    const QStringList parts = word.mid(begin->size()).split(u'/');
    return parts.size() <= 12 && std::all_of(parts.begin(), parts.end(),
                                             [](const QString& part) { return part.isEmpty() || isHarmless(part); });
}

/// Where a file lies says who somebody is.
bool beginsFilePath(const QString& word)
{
    static const QRegularExpression beginning(u"^(?:[A-Za-z]:|file:)?[/\\\\](?!v1/|oauth/|\\.well-known/)."_s);
    return beginning.match(word).hasMatch();
}

} // namespace

/// The files, and the thread that writes them.
struct LogFile::Writer
{
    const QDir folder;
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable written;
    QByteArray waiting;
    bool writing = false;
    bool ended = false;
    bool erased = false;
    std::thread thread;

    explicit Writer(const QString& path)
        : folder(path)
        , thread([this] { run(); })
    {
    }
    ~Writer()
    {
        {
            const std::scoped_lock lock(mutex);
            ended = true;
        }
        wake.notify_one();
        thread.join();
    }
    Q_DISABLE_COPY_MOVE(Writer)

    void add(const QByteArray& line)
    {
        {
            const std::scoped_lock lock(mutex);
            // Who talks faster than a disk writes is not worth waiting for.
            if (erased || waiting.size() + line.size() > kMostWaiting)
                return;
            waiting += line;
        }
        wake.notify_one();
    }

    void run()
    {
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [this] { return ended || !waiting.isEmpty(); });
            if (waiting.isEmpty())
                return;
            const QByteArray lines = std::exchange(waiting, {});
            writing = true;
            lock.unlock();
            write(lines);
            lock.lock();
            writing = false;
            written.notify_all();
        }
    }

    void write(const QByteArray& lines) const
    {
        if (!folder.mkpath(u"."_s))
            return;
        QFile file(folder.filePath(nameOf(0)));
        if (file.size() > 0 && file.size() + lines.size() > kMostBytes)
            turn();
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
            return;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(lines.right(kMostBytes));
    }

    /// Every file becomes one older, the oldest goes.
    void turn() const
    {
        QFile::remove(folder.filePath(nameOf(kFiles - 1)));
        for (int age = kFiles - 2; age >= 0; --age)
            QFile::rename(folder.filePath(nameOf(age)), folder.filePath(nameOf(age + 1)));
    }

    void waitUntilWritten()
    {
        if (std::this_thread::get_id() == thread.get_id())
            return;
        std::unique_lock lock(mutex);
        written.wait(lock, [this] { return waiting.isEmpty() && !writing; });
    }
};

LogFile::LogFile(const QString& folder, const Clock& clock)
    : m_writer(std::make_unique<Writer>(folder))
    , m_clock(clock)
{
    Q_ASSERT(!current);
    current = this;
    m_before = qInstallMessageHandler(&LogFile::take);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_before);
    current = nullptr;
}

void LogFile::take(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    LogFile* const self = current;
    if (!self)
        return;
    const QString said = allowed(message);
    const QString line = u"%1 %2 %3: %4\n"_s.arg(self->m_clock.now().toUTC().toString(Qt::ISODateWithMs), levelOf(type),
                                                 QString::fromLatin1(context.category), said);
    self->m_writer->add(line.toUtf8());
    if (type == QtFatalMsg)
        self->flush(); // the program ends
    if (self->m_before)
        self->m_before(type, context, said);
}

void LogFile::flush()
{
    m_writer->waitUntilWritten();
}

QByteArray LogFile::text()
{
    flush();
    QByteArray all;
    for (int age = kFiles - 1; age >= 0; --age) {
        QFile file(m_writer->folder.filePath(nameOf(age)));
        if (file.open(QIODevice::ReadOnly))
            all += file.read(2 * kMostBytes);
    }
    return all;
}

void LogFile::erase()
{
    {
        const std::scoped_lock lock(m_writer->mutex);
        m_writer->erased = true;
        m_writer->waiting.clear();
    }
    flush();
    for (int age = 0; age < kFiles; ++age)
        QFile::remove(m_writer->folder.filePath(nameOf(age)));
    QDir().rmdir(m_writer->folder.path());
}

QString LogFile::allowed(const QString& message)
{
    QStringList words;
    const QStringList said = message.left(kLongestLine).simplified().split(u' ');
    for (const QString& word : said) {
        static const QString kAround = u"\"'()[]{},.:;!?<>"_s;
        qsizetype begin = 0;
        qsizetype end = word.size();
        while (begin < end && kAround.contains(word.at(begin)))
            ++begin;
        while (end > begin && kAround.contains(word.at(end - 1)))
            --end;
        const QString inner = word.mid(begin, end - begin);
        if (inner.isEmpty() || isHarmless(inner) || isHarmlessPath(inner)) {
            words.append(word);
            continue;
        }
        words.append(word.left(begin) + u'…' + word.mid(end));
        // A folder's name may have spaces: nobody knows where the path ends.
        if (beginsFilePath(inner))
            break;
    }
    return words.join(u' ');
}

} // namespace tradewind
