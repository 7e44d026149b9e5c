// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/personfields.h"

#include "models/core/text.h"
#include "models/domain/people/idnumber.h"
#include "models/tables/creditcodetext.h"
#include "models/tables/errortext.h"
#include "ui/widgets/lineedit.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct KindRow
{
    const char *word;
    const char *text;
};

constexpr KindRow IdKinds[] = {
    {"id_card", QT_TRANSLATE_NOOP("powerhall::IdentityField", "身份证")},
    {"passport", QT_TRANSLATE_NOOP("powerhall::IdentityField", "护照")},
    {"military", QT_TRANSLATE_NOOP("powerhall::IdentityField", "军人证件")},
    {"household", QT_TRANSLATE_NOOP("powerhall::IdentityField", "户口簿")},
    {"residence_permit", QT_TRANSLATE_NOOP("powerhall::IdentityField", "港澳台居住证")},
    {"other", QT_TRANSLATE_NOOP("powerhall::IdentityField", "其他证件")},
};

QVBoxLayout *wrap(QWidget *outer, QWidget *inner)
{
    auto *column = new QVBoxLayout(outer);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(inner);
    return column;
}

} // namespace

IdentityField::IdentityField(const QString &label, const QString &prefix, QDate today, bool demo,
                             QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_demo(demo)
    , m_field(new FormField(label, FormField::Note::Reserved))
    , m_kind(new QComboBox)
    , m_number(new LineEdit)
{
    m_kind->setObjectName(prefix + u"IdKindBox"_s);
    m_number->setObjectName(prefix + u"IdNumberEdit"_s);
    m_number->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    for (const KindRow &row : IdKinds)
        m_kind->addItem(tr(row.text), QString(QLatin1String(row.word)));
    m_field->addEditor(m_kind, 0, tr("%1种类").arg(label));
    m_field->addEditor(m_number, 1, tr("%1号码").arg(label));
    wrap(this, m_field);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &IdentityField::judge);
    connect(m_number, &QLineEdit::textChanged, this, &IdentityField::judge);
}

QString IdentityField::kind() const
{
    return m_kind->currentData().toString();
}

QString IdentityField::number() const
{
    return compactCode(m_number->text());
}

void IdentityField::setIdentity(const QString &kind, const QString &number)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_number->setText(number);
}

bool IdentityField::isBlocked() const
{
    return m_field->hasFault() ||
           (!number().isEmpty() && kind() == "id_card"_L1 && !acceptIdNumber(number(), m_today, m_demo));
}

void IdentityField::setToday(QDate today)
{
    m_today = today;
}

void IdentityField::judge()
{
    const QString typed = number();
    if (typed.isEmpty() || kind() != "id_card"_L1) {
        m_field->clearNote();
    } else if (typed.size() < 18) {
        // Still typing: say how far, blame nothing.
        m_field->setNote(FormField::Weight::Hint, tr("已输 %1 位，共 18 位").arg(typed.size()));
    } else if (const Result<QString> accepted = acceptIdNumber(typed, m_today, m_demo); !accepted) {
        m_field->setNote(FormField::Weight::Fault, errorTextBesideField(accepted.error()));
    } else {
        const QDate birth = checkIdNumber(typed, m_today).birth;
        m_field->setNote(FormField::Weight::Good,
                         tr("✓ 号码有效 · %1出生").arg(birth.toString(u"yyyy-MM-dd"_s)));
    }
    emit edited();
}

CreditCodeField::CreditCodeField(QWidget *parent)
    : QWidget(parent)
    , m_field(new FormField(tr("信用代码"), FormField::Note::Reserved))
    , m_edit(new LineEdit)
{
    m_edit->setObjectName(u"creditCodeEdit"_s);
    m_edit->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhPreferUppercase);
    m_edit->setPlaceholderText(tr("统一社会信用代码，可不填"));
    m_field->addEditor(m_edit, 1, tr("统一社会信用代码"));
    wrap(this, m_field);
    connect(m_edit, &QLineEdit::textChanged, this, &CreditCodeField::judge);
}

QString CreditCodeField::code() const
{
    return compactCode(m_edit->text()).toUpper();
}

void CreditCodeField::setCode(const QString &code)
{
    m_edit->setText(code);
}

void CreditCodeField::judge()
{
    const QString typed = code();
    const CreditCodeCheck check = checkCreditCode(typed);
    if (typed.isEmpty())
        m_field->clearNote();
    else if (typed.size() < 18)
        m_field->setNote(FormField::Weight::Hint, tr("已输 %1 位，共 18 位").arg(typed.size()));
    else if (!check.isValid())
        m_field->setNote(FormField::Weight::Warning, creditCodeDoubt(check));
    else
        m_field->setNote(FormField::Weight::Good, tr("✓ 代码有效"));
    emit edited();
}

} // namespace powerhall
