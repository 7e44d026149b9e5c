// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/newitem.h"

#include "ui/disclosure/registersection.h"
#include "ui/prompts/prompts.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// One question after the other under one title.
class ItemQuestions
{
public:
    ItemQuestions(Prompts &prompts, QWidget *parent)
        : m_prompts(prompts)
        , m_parent(parent)
    {}

    [[nodiscard]] std::optional<int> choice(const QString &name, const QString &text, const QString &label,
                                            const QStringList &from) const
    {
        return m_prompts.askChoice(m_parent,
                                   question(name, text, label, RegisterSection::tr("下一步"), from));
    }
    [[nodiscard]] std::optional<QString> line(const QString &name, const QString &text, const QString &label,
                                              const QString &yes) const
    {
        return m_prompts.askText(m_parent, question(name, text, label, yes, {}));
    }

private:
    static Prompts::Question question(const QString &name, const QString &text, const QString &label,
                                      const QString &yes, const QStringList &suggestions)
    {
        return {.name = name,
                .title = RegisterSection::tr("新公示项"),
                .text = text,
                .label = label,
                .yes = yes,
                .initial = {},
                .suggestions = suggestions};
    }

    Prompts &m_prompts;
    QWidget *m_parent;
};

/// Which of the category's deadlines it goes by; nothing where the person went back.
std::optional<QString> askMatter(const ItemQuestions &ask, const DisclosureCategory &category)
{
    QStringList matters;
    for (const DisclosureDeadline &deadline : category.deadlines) {
        if (!deadline.item.isEmpty())
            matters.append(deadline.item);
    }
    if (matters.size() < 2)
        return matters.value(0);
    const auto chosen = ask.choice(u"itemMatterDialog"_s, RegisterSection::tr("属于哪一种？期限由它决定。"),
                                   RegisterSection::tr("种类"), matters);
    return chosen ? std::optional(matters.at(*chosen)) : std::nullopt;
}

std::optional<QString> askDepartment(const ItemQuestions &ask, const DisclosureCategory &category)
{
    if (category.departments.size() < 2)
        return category.departments.value(0);
    const auto chosen = ask.choice(u"itemDepartmentDialog"_s,
                                   RegisterSection::tr("哪个部门负责？由它编制，也由它做内容审核。"),
                                   RegisterSection::tr("责任部门"), category.departments);
    return chosen ? std::optional(category.departments.at(*chosen)) : std::nullopt;
}

} // namespace

std::optional<NewDisclosureItem> askNewItem(Prompts &prompts, QWidget *parent, const Profile &profile,
                                            QDate today)
{
    const ItemQuestions ask(prompts, parent);
    QStringList names;
    QList<const DisclosureCategory *> categories;
    for (const DisclosureCategory &category : profile.disclosure) {
        if (categoryOn(profile, category.id, today) != &category)
            continue; // of another list, or not in force now
        categories.append(&category);
        names.append(u"%1. %2"_s.arg(category.number).arg(category.name));
    }
    const auto chosen =
        ask.choice(u"itemCategoryDialog"_s, RegisterSection::tr("属于哪一类？期限和渠道由类别决定。"),
                   RegisterSection::tr("类别"), names);
    if (!chosen)
        return {};
    const DisclosureCategory &category = *categories.at(*chosen);
    const auto matter = askMatter(ask, category);
    if (!matter)
        return {};
    const auto department = askDepartment(ask, category);
    if (!department)
        return {};
    const auto title = ask.line(u"itemTitleDialog"_s, RegisterSection::tr("海报和网页上的名称。"),
                                RegisterSection::tr("名称"), RegisterSection::tr("下一步"));
    if (!title)
        return {};
    const auto key = ask.line(u"itemKeyDialog"_s,
                              RegisterSection::tr("给“%1”一个短名：小写字母、数字、横线。").arg(*title),
                              RegisterSection::tr("短名"), RegisterSection::tr("登记"));
    if (!key)
        return {};
    return NewDisclosureItem{*key, *title, category.id, *matter, *department};
}

} // namespace powerhall
