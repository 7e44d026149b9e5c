// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/setup/firstrundialog.h"

#include "models/core/json.h"
#include "models/domain/profile/profilereader.h"
#include "models/services/disclosurestarter.h"
#include "models/services/enrolling.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

FormField *fieldOf(QVBoxLayout *column, const QString &label, QWidget *editor, const QString &hint = {})
{
    auto *field = new FormField(label);
    field->setLabelWidth(scaled(96));
    field->addEditor(editor);
    if (!hint.isEmpty())
        field->setNote(FormField::Weight::Hint, hint);
    column->addWidget(field);
    return field;
}

} // namespace

FirstRunDialog::FirstRunDialog(QDir folder, const Clock &clock, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_prompts(prompts)
    , m_own(new QRadioButton(tr("新建一个营业厅")))
    , m_enrolled(new QRadioButton(tr("用县中心的入网文件")))
    , m_ways(new QStackedWidget)
    , m_profile(new QComboBox)
    , m_policy(new QComboBox)
    , m_station(new LineEdit)
    , m_desk(new LineEdit)
    , m_file(new LineEdit)
    , m_passphrase(new LineEdit)
    , m_message(new MessageBar)
{
    setObjectName(u"firstRunDialog"_s);
    setWindowTitle(tr("第一次使用 PowerHall"));
    setMinimumWidth(scaled(620));
    m_own->setObjectName(u"ownHallRadio"_s);
    m_enrolled->setObjectName(u"enrolmentRadio"_s);
    m_own->setChecked(true);
    m_ways->addWidget(ownHall());
    m_ways->addWidget(enrolment());
    auto *place = new QLabel(tr("数据放在 %1").arg(m_folder.absolutePath()));
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    place->setProperty("role", u"muted"_s);
    auto *makeButton = new QPushButton(tr("建立"));
    makeButton->setObjectName(u"makeHallButton"_s);
    makeButton->setProperty("role", u"main"_s);
    makeButton->setDefault(true);
    auto *back = new QPushButton(tr("以后再说"));
    back->setObjectName(u"backButton"_s);
    back->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(makeButton);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_own);
    ways->addWidget(m_enrolled);
    ways->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(16));
    column->setSpacing(scaled(10));
    column->addWidget(place);
    column->addLayout(ways);
    column->addWidget(m_ways);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(m_enrolled, &QRadioButton::toggled, this,
            [this](bool on) { m_ways->setCurrentIndex(on ? 1 : 0); });
    connect(m_policy, &QComboBox::activated, this, &FirstRunDialog::showPeople);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(makeButton, &QPushButton::clicked, this, &FirstRunDialog::make);
    showPeople();
}

QWidget *FirstRunDialog::ownHall()
{
    m_profile->setObjectName(u"profileBox"_s);
    for (const QString &id : shippedProfileIds()) {
        if (const auto profile = shippedProfile(id))
            m_profile->addItem(profile->name, id);
    }
    m_policy->setObjectName(u"firstPolicyBox"_s);
    m_policy->addItem(tr("等保：分设系统、安全、审计三员"), u"graded"_s);
    m_policy->addItem(tr("NIST 63B：长口令，一个管理员"), u"nist"_s);
    m_policy->addItem(tr("基本：一个管理员"), u"basic"_s);
    m_station->setObjectName(u"stationCodeEdit"_s);
    m_desk->setObjectName(u"deskCodeEdit"_s);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    fieldOf(column, tr("供电单位"), m_profile);
    fieldOf(column, tr("站点代码"), m_station, tr("大写字母和数字，1 到 12 位；每份编号以它开头"));
    fieldOf(column, tr("台席代码"), m_desk, tr("大写字母和数字，1 到 12 位"));
    fieldOf(column, tr("安全策略"), m_policy);
    m_people = {addPerson(column, Role::SystemAdministrator, tr("系统管理员"), u"system"_s),
                addPerson(column, Role::SecurityAdministrator, tr("安全管理员"), u"security"_s),
                addPerson(column, Role::AuditAdministrator, tr("审计管理员"), u"audit"_s),
                addPerson(column, Role::Administrator, tr("管理员"), u"admin"_s)};
    column->addStretch();
    return page;
}

FirstRunDialog::Person FirstRunDialog::addPerson(QVBoxLayout *column, Role role, const QString &label,
                                                 const QString &objectName)
{
    Person person{role, nullptr, new LineEdit, new LineEdit, new LineEdit};
    person.name->setObjectName(objectName + u"NameEdit"_s);
    person.password->setObjectName(objectName + u"PasswordEdit"_s);
    person.again->setObjectName(objectName + u"AgainEdit"_s);
    person.name->setPlaceholderText(tr("用户名"));
    person.password->setPlaceholderText(tr("密码，本人输入"));
    person.again->setPlaceholderText(tr("再输入一次"));
    auto *field = new FormField(label);
    field->setLabelWidth(scaled(96));
    field->addEditor(person.name, 2, tr("%1的用户名").arg(label));
    field->addEditor(person.password, 3, tr("%1的密码").arg(label));
    field->addEditor(person.again, 3, tr("%1的密码，再输入一次").arg(label));
    for (LineEdit *line : {person.password, person.again})
        line->setEchoMode(QLineEdit::Password);
    column->addWidget(field);
    person.row = field;
    return person;
}

QWidget *FirstRunDialog::enrolment()
{
    m_file->setObjectName(u"enrolmentFileEdit"_s);
    m_passphrase->setObjectName(u"passphraseEdit"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *choose = new QPushButton(tr("选文件…"));
    choose->setObjectName(u"chooseEnrolmentButton"_s);
    choose->setAutoDefault(false);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    FormField *file = fieldOf(column, tr("入网文件"), m_file,
                              tr("站点、台席、人员和角色都在文件里；每人第一次登录先改自己的密码"));
    file->addEditor(choose, 0);
    fieldOf(column, tr("口令"), m_passphrase, tr("县中心另外告诉您的一次性口令"));
    column->addStretch();
    connect(choose, &QPushButton::clicked, this, &FirstRunDialog::chooseFile);
    return page;
}

void FirstRunDialog::showPeople()
{
    const bool apart = m_policy->currentData().toString() == "graded"_L1;
    for (const Person &person : std::as_const(m_people))
        person.row->setVisible(apart == (person.role != Role::Administrator));
}

void FirstRunDialog::chooseFile()
{
    if (const auto path = m_prompts.openFile(this, tr("入网文件"), tr("入网文件 (*)")))
        m_file->setText(*path);
}

void FirstRunDialog::make()
{
    commitInput();
    const auto made = m_enrolled->isChecked() ? makeEnrolled() : makeOwn();
    if (made)
        return accept();
    m_message->showMessage(Tone::Late, errorText(made.error()));
}

Result<void> FirstRunDialog::makeOwn()
{
    NewStation wish;
    wish.profileId = m_profile->currentData().toString();
    wish.station = m_station->text().trimmed();
    wish.desk = m_desk->text().trimmed();
    wish.policy = m_policy->currentData().toString();
    for (const Person &person : std::as_const(m_people)) {
        if (person.row->isHidden())
            continue;
        if (person.password->text() != person.again->text()) {
            person.again->setFocus();
            return Error{ErrorCode::Refused, {}, tr("%1 两次输入的密码不一样").arg(person.name->text()), {}};
        }
        if (person.role == Role::Administrator) {
            wish.admin = person.name->text().trimmed();
            wish.adminPassword = person.password->text();
        } else {
            wish.administrators.append({person.name->text().trimmed(), person.role, person.password->text()});
        }
    }
    const auto station = Station::create(m_folder, wish, m_clock);
    if (!station)
        return station.error();
    const auto opened = loadStarterItems(**station);
    return opened ? Result<void>() : opened.error();
}

Result<void> FirstRunDialog::makeEnrolled()
{
    const auto file = readFile(m_file->text().trimmed());
    if (!file)
        return file.error();
    const auto station = joinByFile(m_folder, *file, m_passphrase->text(), m_clock);
    return station ? Result<void>() : station.error();
}

} // namespace powerhall
