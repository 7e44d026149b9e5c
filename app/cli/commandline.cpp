// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Error usage(const QString &detail)
{
    return {ErrorCode::Usage, {}, detail, {}};
}

/// Fonts are needed by what is painted: of several outputs a PDF.
bool needsFonts(const Verb &verb, const QMap<QString, QStringList> &options)
{
    if (!verb.paints)
        return false;
    for (const OptionSpec &option : verb.options) {
        if (option.kind != ValueKind::OutputFiles)
            continue;
        const QStringList paths = options.value(QLatin1String(option.name));
        return std::any_of(paths.begin(), paths.end(),
                           [](const QString &path) { return path.endsWith(".pdf"_L1, Qt::CaseInsensitive); });
    }
    return true;
}

/// Words before the first option, as far as they can name a verb.
QStringList leadingWords(const QStringList &words)
{
    QStringList result;
    for (const QString &word : words) {
        if (word.startsWith(u'-') || result.size() == 2)
            break;
        result.append(word);
    }
    return result;
}

bool isGroup(const QString &word)
{
    for (const Verb &verb : allVerbs()) {
        if (QString(QLatin1String(verb.name)).startsWith(word + u' '))
            return true;
    }
    return false;
}

class Parser
{
public:
    explicit Parser(QStringList words)
        : m_words(std::move(words))
    {}

    Result<CommandLine> run()
    {
        skipLeadingOptions();
        if (const auto fault = takeVerb())
            return *fault;
        bool optionsEnded = false;
        while (!m_words.isEmpty()) {
            const QString word = m_words.takeFirst();
            if (!optionsEnded && word == "--"_L1)
                optionsEnded = true;
            else if (!optionsEnded && word.startsWith("--"_L1))
                takeOption(word.mid(2));
            else if (!optionsEnded && word.startsWith(u'-') && word.size() > 1)
                fail(QCoreApplication::translate("Cli", "没有选项 %1").arg(word));
            else
                m_line.arguments.append(word);
        }
        if (!m_fault && !m_line.help && !m_line.version)
            checkComplete();
        if (m_fault)
            return *m_fault;
        m_line.paints = m_line.verb && !m_line.help && needsFonts(*m_line.verb, m_line.options);
        return m_line;
    }

private:
    void fail(const QString &detail)
    {
        if (!m_fault)
            m_fault = usage(detail);
    }

    /// `powerhall --data DIR list`: common options may stand before the verb.
    void skipLeadingOptions()
    {
        while (!m_words.isEmpty() && m_words.first().startsWith("--"_L1) && m_words.first().size() > 2)
            takeOption(m_words.takeFirst().mid(2));
    }

    std::optional<Error> takeVerb()
    {
        const QStringList leading = leadingWords(m_words);
        if (m_fault)
            return m_fault;
        if (leading.isEmpty())
            return {};
        m_line.verb = leading.size() == 2 ? verbNamed(leading.join(u' ')) : nullptr;
        qsizetype taken = m_line.verb ? 2 : 1;
        if (!m_line.verb)
            m_line.verb = verbNamed(leading.first());
        if (!m_line.verb) {
            if (!isGroup(leading.first()))
                return usage(QCoreApplication::translate("Cli", "没有命令 %1").arg(leading.first()));
            m_line.group = leading.first();
            if (!m_words.contains("--help"_L1)) {
                const QString named = leading.join(u' ');
                return usage(QCoreApplication::translate("Cli", "没有命令 %1，见 powerhall %2 --help")
                                 .arg(named, m_line.group));
            }
        }
        m_words.remove(0, taken);
        return {};
    }

    [[nodiscard]] const OptionSpec *specOf(const QString &name) const
    {
        if (!m_line.verb)
            return nullptr;
        for (const OptionSpec &option : m_line.verb->options) {
            if (name == QLatin1String(option.name))
                return &option;
        }
        return nullptr;
    }

    void takeOption(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const std::optional<QString> given = equals < 0 ? std::nullopt : std::optional(text.mid(equals + 1));
        if (takeCommonFlag(name, given) || takeCommonValue(name, given))
            return;
        const OptionSpec *spec = specOf(name);
        if (!spec)
            return fail(QCoreApplication::translate("Cli", "没有选项 --%1").arg(name));
        if (m_line.options.contains(name) && spec->kind != ValueKind::OutputFiles &&
            spec->kind != ValueKind::Texts)
            return fail(QCoreApplication::translate("Cli", "选项 --%1 写了两次").arg(name));
        if (spec->kind == ValueKind::Flag) {
            if (given)
                fail(QCoreApplication::translate("Cli", "选项 --%1 不带值").arg(name));
            m_line.options.insert(name, {QString()});
        } else if (const auto value = valueOf(name, given)) {
            m_line.options[name].append(*value);
        }
    }

    bool takeCommonFlag(const QString &name, const std::optional<QString> &given)
    {
        bool *flag = name == "json"_L1      ? &m_line.json
                     : name == "help"_L1    ? &m_line.help
                     : name == "version"_L1 ? &m_line.version
                                            : nullptr;
        if (!flag)
            return false;
        if (given)
            fail(QCoreApplication::translate("Cli", "选项 --%1 不带值").arg(name));
        *flag = true;
        return true;
    }

    bool takeCommonValue(const QString &name, const std::optional<QString> &given)
    {
        QString *target = name == "data"_L1   ? &m_line.data
                          : name == "as"_L1   ? &m_line.user
                          : name == "lang"_L1 ? &m_line.language
                                              : nullptr;
        if (!target)
            return false;
        if (!target->isEmpty())
            fail(QCoreApplication::translate("Cli", "选项 --%1 写了两次").arg(name));
        *target = valueOf(name, given).value_or(QString());
        return true;
    }

    std::optional<QString> valueOf(const QString &name, const std::optional<QString> &given)
    {
        QString value;
        if (given)
            value = *given;
        else if (!m_words.isEmpty() && (!m_words.first().startsWith("--"_L1)))
            value = m_words.takeFirst();
        if (!value.isEmpty())
            return value;
        fail(QCoreApplication::translate("Cli", "选项 --%1 缺少值").arg(name));
        return {};
    }

    void checkComplete()
    {
        if (!m_line.verb) {
            if (!m_line.arguments.isEmpty())
                fail(QCoreApplication::translate("Cli", "没有命令 %1").arg(m_line.arguments.first()));
            return;
        }
        for (const OptionSpec &option : m_line.verb->options) {
            if (option.required && !m_line.options.contains(QLatin1String(option.name)))
                fail(QCoreApplication::translate("Cli", "缺少选项 --%1").arg(QLatin1String(option.name)));
        }
        qsizetype required = 0;
        for (const ArgumentSpec &argument : m_line.verb->arguments)
            required += argument.required ? 1 : 0;
        if (m_line.arguments.size() < required) {
            const char *missing = m_line.verb->arguments.at(m_line.arguments.size()).name;
            fail(QCoreApplication::translate("Cli", "缺少 %1").arg(QLatin1String(missing)));
        }
        if (m_line.arguments.size() > m_line.verb->arguments.size())
            fail(QCoreApplication::translate("Cli", "多出来的 %1")
                     .arg(m_line.arguments.at(m_line.verb->arguments.size())));
    }

    QStringList m_words;
    CommandLine m_line;
    std::optional<Error> m_fault;
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &words)
{
    return Parser(words).run();
}

bool asksForJson(const QStringList &words)
{
    return words.contains("--json"_L1);
}

} // namespace powerhall
