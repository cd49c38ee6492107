// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace tradewind::sandbox {

/// Reads a JSON object that came from outside. Whatever is missing or of the wrong kind becomes a validation refusal
/// that names its place by JSON pointer.
class Body
{
public:
    explicit Body(QJsonObject object, QString pointer = {})
        : m_object(std::move(object))
        , m_pointer(std::move(pointer))
    {
    }

    /// A text that is there and not empty.
    QString text(const QString& name, int most = 200) const;
    /// A text that must be there but may be empty.
    QString note(const QString& name, int most = 4000) const;
    /// A text, or empty when absent.
    QString optionalText(const QString& name, int most = 200) const;
    QString oneOf(const QString& name, const QStringList& words) const;
    bool flag(const QString& name) const;
    qint64 number(const QString& name, qint64 low, qint64 high) const;
    std::optional<qint64> optionalNumber(const QString& name, qint64 low, qint64 high) const;
    Body object(const QString& name) const;
    QList<Body> objects(const QString& name, int least, int most) const;
    /// Minor units of an amount that is not negative; `currency` empty: any.
    qint64 amount(const QString& name, const QString& currency = {}) const;
    /// Millionths of a unit price in `currency`.
    qint64 price(const QString& name, const QString& currency) const;
    /// Thousandths of a quantity greater than zero.
    qint64 quantity(const QString& name) const;
    bool has(const QString& name) const { return !m_object[name].isUndefined() && !m_object[name].isNull(); }
    const QJsonObject& json() const { return m_object; }
    QString pointer(const QString& name) const { return m_pointer + u'/' + name; }

    [[noreturn]] void wrong(const QString& name, const QString& code, const QString& detail) const;

private:
    QJsonObject m_object;
    QString m_pointer;
};

} // namespace tradewind::sandbox
