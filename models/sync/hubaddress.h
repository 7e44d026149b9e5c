// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace powerhall {

/// How a hub is reached: what libpq is given, decided before anything is sent. Outside this machine
/// (loopback, Unix sockets) the connection is encrypted and the server's certificate and name are verified;
/// nothing in the URL or the environment changes that.
struct HubAddress
{
    QList<std::pair<QByteArray, QByteArray>> parameters; ///< libpq keyword → value
    QString shown;                                       ///< for people and logs: host, port and database
    QString database;
    bool leavesTheMachine = false;
};

/// Reads postgresql://… (or libpq's `host=… dbname=…`). Refused with a word: password_in_url, service_in_url,
/// tls_not_verified (an sslmode that is too weak for a host outside this machine), no_hub_url.
Result<HubAddress> parseHubUrl(const QString &url);

/// The same hub for an enrolled desk: its password, and the file its authority's certificate lies in, where
/// there is one.
HubAddress withLogin(HubAddress address, const QString &password, const QString &certificateFile);
/// How a desk with its own database role reaches the same hub: a URL without a password.
QString urlFor(const HubAddress &address, const QString &role);
/// The same server, another database.
HubAddress withDatabase(HubAddress address, const QString &database);

} // namespace powerhall
