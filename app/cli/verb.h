// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/jsontext.h"
#include "models/core/result.h"
#include "models/services/session.h"

#include <QDir>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace powerhall {

class Clock;
class Printing;
class Station;
class Store;
struct Verb;

/// Where a verb works, and so what it is given.
enum class Place
{
    Nowhere,       ///< neither folder nor user
    NewFolder,     ///< makes the data folder: folder, clock
    CountyFolder,  ///< where the county keeps the keys of its hub, no hall: folder, clock
    ReadsFolder,   ///< its own read-only connection, beside an open window too: station, session
    ActsInFolder,  ///< the window's process where one is open, else this one: station, session, printing
    ChecksFolder,  ///< read-only and without a user: store, or the fault that kept it from opening
    RepairsFolder, ///< nobody has the folder open: folder alone; in the process of an open window: store
    MendsFolder    ///< like ActsInFolder without a user, also where the rules in it cannot be read: store
};

/// One use of the command line, read and complete: nothing of the caller's files is left to be read, so that
/// it can be handed to another process as it is.
struct Call
{
    const Verb *verb = nullptr;
    QStringList arguments;
    QMap<QString, QStringList> options; ///< name without dashes → its values, one entry for a flag
    QMap<QString, QByteArray> inputs;   ///< option or argument name → the file it named
    QString user;
    QString password;
    QString newPassword;
    QString secondPassword; ///< of the second person where two act together

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString option(const QString &name, const QString &fallback = {}) const;
    /// What Reply::files calls the n-th file of an output option: out, out.2, out.3 …
    static QString outputName(const QString &option, qsizetype index);
    /// By its name in the verb's table; empty where it was left out.
    [[nodiscard]] QString argument(const QString &name) const;
    /// Where the verb works as it is called here, and whether somebody must be signed in for it.
    [[nodiscard]] Place place() const;
    [[nodiscard]] bool needsUser() const;
};

/// What a verb answers: one JSON value for programs, lines for people, files for the caller to write.
struct Reply
{
    QJsonValue json;
    QString text;                    ///< without the last line break
    QMap<QString, QByteArray> files; ///< Call::outputName → bytes for the file the caller named
    QStringList notes;               ///< for standard error, one line each
    int status = 0;
    /// Words of a call the same user makes once the files are in place, for what must not be said before;
    /// empty = none.
    QStringList afterwards = {};
    /// Further members of `json`, an object then, where they are too many to be a tree. Only of verbs that
    /// work Nowhere: it does not travel between processes.
    JsonMembers members = {};
};

/// What a verb works on. Only what its place promises is there.
struct Context
{
    QDir folder;
    const Clock *clock = nullptr;
    Station *station = nullptr;
    Store *store = nullptr;
    Session session;
    Printing *printing = nullptr;
    std::optional<Error> fault; ///< ChecksFolder: why there is no store
};

enum class ValueKind
{
    Flag,
    Text,
    Texts,       ///< the same, and may be given several times
    InputFile,   ///< read before the verb runs; `-` is standard input
    OutputFile,  ///< opened before the verb runs, written after it
    OutputFiles, ///< the same, and may be given several times (Call::outputName)
    Path         ///< made absolute, left to the verb: whoever performs it stands in another folder
};

struct OptionSpec
{
    const char *name;
    const char *value; ///< what stands for it in the help: DATE, FILE …; nullptr for a flag
    const char *help;  ///< with units; Chinese, translated in context "Cli"
    ValueKind kind = ValueKind::Text;
    bool required = false;
};

struct ArgumentSpec
{
    const char *name;
    const char *help;
    ValueKind kind = ValueKind::Text;
    bool required = true;
};

struct Verb
{
    const char *name;    ///< one word or two: "calendar due"
    const char *summary; ///< one line for --help
    QList<ArgumentSpec> arguments;
    QList<OptionSpec> options;
    const char *example; ///< whole command line
    Place place = Place::Nowhere;
    bool needsUser = false;          ///< --as and POWERHALL_PASSWORD
    bool takesUser = false;          ///< the same, but may be left out
    bool paints = false;             ///< needs fonts, so a QGuiApplication
    const char *actsWith = nullptr;  ///< option that makes a reading verb an act (an event is written)
    bool servesCounty = false;       ///< where the folder holds a county's keys it is the county that acts
    const char *aloneWith = nullptr; ///< option with which it needs neither folder nor user
    Result<Reply> (*run)(const Call &call, Context &context) = nullptr;
};

/// Every verb in the order of the help.
const QList<Verb> &allVerbs();
/// nullptr where no verb is called so.
const Verb *verbNamed(const QString &name);

} // namespace powerhall
