// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubaddress.h"

#include <libpq-fe.h>

#include <QMap>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;
using Values = QMap<QByteArray, QByteArray>;

/// How long libpq may try to connect, and how long it lets sent bytes go unanswered.
constexpr const char *ConnectSeconds = "4";
constexpr const char *UnansweredMs = "5000";

Values valuesOf(const PQconninfoOption *options)
{
    Values values;
    for (; options && options->keyword; ++options) {
        if (options->val && *options->val)
            values.insert(options->keyword, options->val);
    }
    return values;
}

Error refused(const char *word)
{
    return {ErrorCode::Refused, {}, QLatin1String(word), {}};
}

bool isLoopback(const QByteArray &host)
{
    const QByteArray name = host.toLower();
    if (name.startsWith('/') || name.startsWith('@') || name == "localhost")
        return true; // a socket of this machine, or its own name
    if (name == "::1")
        return true;
    if (name.count('.') != 3 || !name.startsWith("127."))
        return false;
    for (const QByteArray &part : name.split('.')) {
        bool isNumber = false;
        if (part.toUInt(&isNumber) > 255 || !isNumber)
            return false;
    }
    return true;
}

/// Every host and every address named, since libpq tries one after the other. None at all is a socket.
bool leavesTheMachine(const Values &values)
{
    QList<QByteArray> names = values.value("host").split(',') + values.value("hostaddr").split(',');
    names.removeAll(QByteArray());
    return !std::all_of(names.cbegin(), names.cend(), isLoopback);
}

QString shownText(const Values &values)
{
    const QByteArray host = values.value("host", values.value("hostaddr"));
    return QString::fromUtf8(host) + u':' + QString::fromUtf8(values.value("port")) + u'/' +
           QString::fromUtf8(values.value("dbname"));
}

void put(HubAddress &address, const QByteArray &keyword, const QByteArray &value)
{
    for (auto &[known, old] : address.parameters) {
        if (known == keyword) {
            old = value;
            return;
        }
    }
    address.parameters.append({keyword, value});
}

QByteArray valueIn(const HubAddress &address, const char *keyword)
{
    for (const auto &[known, value] : address.parameters) {
        if (known == keyword)
            return value;
    }
    return {};
}

} // namespace

Result<HubAddress> parseHubUrl(const QString &url)
{
    const QByteArray text = url.trimmed().toUtf8();
    if (text.isEmpty())
        return refused("no_hub_url");
    char *fault = nullptr;
    const Options given(PQconninfoParse(text.constData(), &fault), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> message(fault, PQfreemem);
    if (!given)
        return refused("no_hub_url");
    const Values asked = valuesOf(given.get());
    if (asked.contains("password") || asked.contains("sslpassword"))
        return refused("password_in_url");
    if (asked.contains("service"))
        return refused("service_in_url");

    // What the environment would add is taken now, so that it is judged with the rest.
    const Options defaults(PQconndefaults(), PQconninfoFree);
    Values values = valuesOf(defaults.get());
    values.remove("password"); // libpq finds it itself (PGPASSFILE)
    for (auto value = asked.cbegin(); value != asked.cend(); ++value)
        values.insert(value.key(), value.value());
    if (asked.contains("host") && !asked.contains("hostaddr"))
        values.remove("hostaddr");

    HubAddress address;
    address.leavesTheMachine = leavesTheMachine(values);
    const QByteArray mode = asked.value("sslmode");
    if (address.leavesTheMachine && !mode.isEmpty() && mode != "verify-full")
        return refused("tls_not_verified");
    if (address.leavesTheMachine) {
        values.insert("sslmode", "verify-full");
        values.insert("ssl_min_protocol_version", "TLSv1.2");
    }
    values.insert("gssencmode", "disable"); // would stand in for TLS
    values.insert("connect_timeout", ConnectSeconds);
    values.insert("tcp_user_timeout", UnansweredMs);
    values.insert("application_name", "powerhall");
    values.insert("client_encoding", "UTF8");
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        address.parameters.append({value.key(), value.value()});
    address.database = QString::fromUtf8(values.value("dbname", values.value("user")));
    address.shown = shownText(values);
    return address;
}

HubAddress withLogin(HubAddress address, const QString &password, const QString &certificateFile)
{
    if (!password.isEmpty())
        put(address, "password", password.toUtf8());
    if (!certificateFile.isEmpty())
        put(address, "sslrootcert", certificateFile.toUtf8());
    return address;
}

QString urlFor(const HubAddress &address, const QString &role)
{
    QUrlQuery query;
    for (const char *keyword : {"host", "hostaddr", "port"}) {
        const QString value = QString::fromUtf8(valueIn(address, keyword));
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(keyword), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    query.addQueryItem(u"user"_s, QString::fromLatin1(QUrl::toPercentEncoding(role)));
    return u"postgresql:///"_s + QString::fromLatin1(QUrl::toPercentEncoding(address.database)) + u'?' +
           query.toString(QUrl::FullyEncoded);
}

HubAddress withDatabase(HubAddress address, const QString &database)
{
    put(address, "dbname", database.toUtf8());
    address.database = database;
    return address;
}

} // namespace powerhall
