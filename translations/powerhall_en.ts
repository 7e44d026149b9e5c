<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Cli</name>
    <message>
        <source>工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>make-up working day</translation>
    </message>
    <message>
        <source>暂定：其中有的年份国务院还没有公布放假安排，只按周末和法定节日推算。</source>
        <translation>Provisional: for one of these years the State Council has not announced the holidays yet; only weekends and statutory days are left out.</translation>
    </message>
    <message>
        <source>某日之后第 N 个工作日（当日不计）</source>
        <translation>the N-th working day after a date, which itself never counts</translation>
    </message>
    <message>
        <source>从哪一天起，YYYY-MM-DD；这一天不计</source>
        <translation>from which day, YYYY-MM-DD; that day does not count</translation>
    </message>
    <message>
        <source>工作日数，0 到 3650</source>
        <translation>working days, 0 to 3650</translation>
    </message>
    <message>
        <source>列出经过的每一天，说明计不计</source>
        <translation>list every day on the way and whether it counts</translation>
    </message>
    <message>
        <source>没有选项 %1</source>
        <translation>there is no option %1</translation>
    </message>
    <message>
        <source>没有命令 %1</source>
        <translation>there is no verb %1</translation>
    </message>
    <message>
        <source>没有命令 %1，见 powerhall %2 --help</source>
        <translation>there is no verb %1, see powerhall %2 --help</translation>
    </message>
    <message>
        <source>没有选项 --%1</source>
        <translation>there is no option --%1</translation>
    </message>
    <message>
        <source>选项 --%1 写了两次</source>
        <translation>option --%1 stands twice</translation>
    </message>
    <message>
        <source>选项 --%1 不带值</source>
        <translation>option --%1 takes no value</translation>
    </message>
    <message>
        <source>选项 --%1 缺少值</source>
        <translation>option --%1 lacks its value</translation>
    </message>
    <message>
        <source>缺少选项 --%1</source>
        <translation>option --%1 is missing</translation>
    </message>
    <message>
        <source>缺少 %1</source>
        <translation>%1 is missing</translation>
    </message>
    <message>
        <source>多出来的 %1</source>
        <translation>%1 is one too many</translation>
    </message>
    <message>
        <source>数据文件夹（不写时为 $XDG_DATA_HOME/powerhall）</source>
        <translation>data folder (default $XDG_DATA_HOME/powerhall)</translation>
    </message>
    <message>
        <source>办理人的用户名；密码放在环境变量 POWERHALL_PASSWORD</source>
        <translation>who acts; the password in the environment as POWERHALL_PASSWORD</translation>
    </message>
    <message>
        <source>标准输出只有一个 JSON 值（UTF-8）</source>
        <translation>one JSON value on standard output, UTF-8, and nothing else</translation>
    </message>
    <message>
        <source>界面语言：zh_CN（默认）或 en</source>
        <translation>language: zh_CN (default) or en</translation>
    </message>
    <message>
        <source>这份说明；写在命令后面时为该命令的说明</source>
        <translation>this help; behind a verb, the help of that verb</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>version</translation>
    </message>
    <message>
        <source>共用选项：</source>
        <translation>Options of every verb:</translation>
    </message>
    <message>
        <source>需要 --as USER 和 POWERHALL_PASSWORD。</source>
        <translation>Needs --as USER and POWERHALL_PASSWORD.</translation>
    </message>
    <message>
        <source>不需要用户，也不需要数据文件夹。</source>
        <translation>Needs neither a user nor a data folder.</translation>
    </message>
    <message>
        <source>不需要用户。</source>
        <translation>Needs no user.</translation>
    </message>
    <message>
        <source>用法：powerhall [选项]             打开窗口
      powerhall 命令 [参数] [选项]</source>
        <translation>Use: powerhall [OPTIONS]                   opens the window
     powerhall VERB [ARGUMENTS] [OPTIONS]</translation>
    </message>
    <message>
        <source>命令：</source>
        <translation>Verbs:</translation>
    </message>
    <message>
        <source>日期写 YYYY-MM-DD，时间写 YYYY-MM-DD HH:MM[:SS]（北京时间）。
退出状态：0 完成；1 规则不允许或输入有误，没有改动；2 用法不对；
3 数据损坏或被改动；4 忙（5 秒没有回应）；5 连不上县中心；70 程序出错。</source>
        <translation>Dates are YYYY-MM-DD, times YYYY-MM-DD HH:MM[:SS] (Asia/Shanghai).
Exit status: 0 done; 1 refused by a rule, or bad input, nothing was changed; 2 wrong usage;
3 damaged or tampered data; 4 busy (no answer within 5 s); 5 the hub cannot be reached; 70 a fault of the program.</translation>
    </message>
    <message>
        <source>每个命令后面写 --help 看它的选项和例子。</source>
        <translation>Write --help behind a verb for its options and an example.</translation>
    </message>
    <message>
        <source>用法：%1</source>
        <translation>Use: %1</translation>
    </message>
    <message>
        <source>例：</source>
        <translation>Example:</translation>
    </message>
    <message>
        <source>受理时间 %1</source>
        <translation>accepted at %1</translation>
    </message>
    <message numerus="yes">
        <source>已导入；%n 个在办时限变动：</source>
        <translation>
            <numerusform>Imported; %n open deadline moved:</numerusform>
            <numerusform>Imported; %n open deadlines moved:</numerusform>
        </translation>
    </message>
    <message>
        <source>导入国务院放假安排，列出变动的在办时限</source>
        <translation>import a State Council holiday table; lists the open deadlines that moved</translation>
    </message>
    <message>
        <source>放假安排文件（powerhall-calendar/1）</source>
        <translation>holiday file (powerhall-calendar/1)</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>number of the application</translation>
    </message>
    <message>
        <source>环节：acceptance、plan_reply、design_review、mid_inspection、inspection、metering，或 site_visit、customer_papers</source>
        <translation>stage: acceptance, plan_reply, design_review, mid_inspection, inspection, metering, or site_visit, customer_papers</translation>
    </message>
    <message>
        <source>原因，不写个人信息</source>
        <translation>why; no personal data in it</translation>
    </message>
    <message>
        <source>客户或同事说的发生时间，YYYY-MM-DD HH:MM；超期仍按登记时间算</source>
        <translation>when it is said to have happened, YYYY-MM-DD HH:MM; lateness is judged on the recorded time</translation>
    </message>
    <message>
        <source>办结一个环节；还欠它的资料时不办，并说出是哪些</source>
        <translation>reach a stage; refused while documents are owed by it, naming them</translation>
    </message>
    <message>
        <source>值班长紧急放行一个环节，资料仍欠着</source>
        <translation>the head of hall lets a stage pass in an emergency; the documents stay owed</translation>
    </message>
    <message>
        <source>暂停：从这天起是客户的时间</source>
        <translation>suspend: from this day on it is the customer&apos;s time</translation>
    </message>
    <message>
        <source>恢复：时限接着算</source>
        <translation>resume: the limits run on</translation>
    </message>
    <message>
        <source>客户撤回申请</source>
        <translation>the customer withdraws</translation>
    </message>
    <message>
        <source>登记营销系统里的工单号</source>
        <translation>note the order number of the marketing system</translation>
    </message>
    <message>
        <source>营销系统工单号</source>
        <translation>Order number in the marketing system</translation>
    </message>
    <message>
        <source>把一份申请移交给另一位人员</source>
        <translation>hand a case over to another clerk</translation>
    </message>
    <message>
        <source>接手人的用户名</source>
        <translation>user who takes over</translation>
    </message>
    <message>
        <source>交代，不写个人信息</source>
        <translation>what is open; no personal data in it</translation>
    </message>
    <message>
        <source>未规定</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>%1 个工作日</source>
        <translation>%1 working days</translation>
    </message>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>缺 %1，在“%2”之前</source>
        <translation>lacking: %1, before “%2”</translation>
    </message>
    <message>
        <source>%1  至 %2</source>
        <translation>%1  by %2</translation>
    </message>
    <message>
        <source>合计 %1；全过程 %2</source>
        <translation>sum %1; whole process %2</translation>
    </message>
    <message>
        <source>暂定：有的年份还没有公布放假安排</source>
        <translation>provisional: the holidays of one of these years are not announced yet</translation>
    </message>
    <message>
        <source>受理一份申请（或按规则不予受理），打印编号；状态 0 即已存盘</source>
        <translation>accept an application (or refuse it by the rules) and print its number; durable when it exits 0</translation>
    </message>
    <message>
        <source>申请和申请人（JSON；容量单位 kW，电压单位 kV）；- 为标准输入</source>
        <translation>application and people (JSON; capacity in kW, voltage in kV); - is standard input</translation>
    </message>
    <message>
        <source>补交一份资料</source>
        <translation>take in a document that was owed</translation>
    </message>
    <message>
        <source>资料，如 title、project_approval</source>
        <translation>document: title, project_approval …</translation>
    </message>
    <message>
        <source>customer 客户带来（默认），shared 数据共享获取</source>
        <translation>customer: brought (default); shared: obtained by data sharing</translation>
    </message>
    <message>
        <source>更正一份申请；按受理那天的版本重新判断</source>
        <translation>correct an application; judged again under the version of its day</translation>
    </message>
    <message>
        <source>要改的项和新值（JSON）；- 为标准输入</source>
        <translation>keys to change with their new values (JSON); - is standard input</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>--input 和 --batch 要写一个，只写一个</source>
        <translation>one of --input and --batch, and only one</translation>
    </message>
    <message>
        <source>一次性告知单（PDF）</source>
        <translation>the one-time notification as PDF</translation>
    </message>
    <message>
        <source>哪家单位的规则：baoshan、chongqing、guidong、huangchuan</source>
        <translation>whose rules: baoshan, chongqing, guidong, huangchuan</translation>
    </message>
    <message>
        <source>申请（JSON；容量单位 kW，电压单位 kV）；- 为标准输入</source>
        <translation>application (JSON; capacity in kW, voltage in kV); - is standard input</translation>
    </message>
    <message>
        <source>一行一份申请（JSON），合成一个 PDF，共用一套字体</source>
        <translation>one application a line (JSON), all in one PDF with one set of fonts</translation>
    </message>
    <message>
        <source>服务热线，只用于规则里没有热线的单位</source>
        <translation>service line, only for a utility whose rules state none</translation>
    </message>
    <message>
        <source>大字版（18 磅）</source>
        <translation>Large print (18 pt)</translation>
    </message>
    <message>
        <source>写到哪里（A4）</source>
        <translation>where to write it (A4)</translation>
    </message>
    <message>
        <source>一份申请的单据（PDF）</source>
        <translation>a slip of a stored application as PDF</translation>
    </message>
    <message>
        <source>notice 告知、receipt 受理回执、owed 容缺受理、reply 环节答复、handover 移交</source>
        <translation>notice, receipt, owed, reply, handover</translation>
    </message>
    <message>
        <source>一份申请的现状和经过；个人信息打码</source>
        <translation>an application as it stands, and its history; personal data masked</translation>
    </message>
    <message>
        <source>显示完整个人信息，写明原因；会记录下来</source>
        <translation>show personal data in full, with a reason; this is recorded</translation>
    </message>
    <message>
        <source>列出申请</source>
        <translation>list applications</translation>
    </message>
    <message>
        <source>今天或以前到期的</source>
        <translation>due today or earlier</translation>
    </message>
    <message>
        <source>已经超期的</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>还欠资料的</source>
        <translation>owing documents</translation>
    </message>
    <message>
        <source>已导入 %1 的规则，版本 %2。在办申请仍按受理时的版本，没有时限变动。</source>
        <translation>Rules of %1 imported, version %2. Open applications keep the version they were accepted under; no deadline moved.</translation>
    </message>
    <message>
        <source>导入本单位的新规则文件，列出变动的在办时限</source>
        <translation>import new rules of this utility; lists the open deadlines that moved</translation>
    </message>
    <message>
        <source>规则文件（powerhall-profile/1）</source>
        <translation>rules file (powerhall-profile/1)</translation>
    </message>
    <message>
        <source>按规则判断一份申请：能否受理、缺什么、各环节时限</source>
        <translation>what the rules say of one application: accepted or not, what is lacking, every limit</translation>
    </message>
    <message>
        <source>演示厅已建好，人物都是虚构的。用户和密码：</source>
        <translation>The demo hall is ready, all its people are invented. Users and passwords:</translation>
    </message>
    <message>
        <source>数据文件夹 %1 已建好，管理员 %2。</source>
        <translation>Data folder %1 is ready, its administrator is %2.</translation>
    </message>
    <message>
        <source>%1 已设为“%2”。</source>
        <translation>%1 is now “%2”.</translation>
    </message>
    <message>
        <source>在空文件夹里建一个演示厅，打印用户和密码</source>
        <translation>fill an empty folder with a demo hall; prints users and passwords</translation>
    </message>
    <message>
        <source>为正式营业厅建一个空的数据文件夹；管理员密码取自 POWERHALL_PASSWORD</source>
        <translation>make an empty data folder for a real hall; the admin&apos;s password from POWERHALL_PASSWORD</translation>
    </message>
    <message>
        <source>站点代码，大写字母和数字，1 到 12 位</source>
        <translation>code of the station, 1 to 12 capitals and digits</translation>
    </message>
    <message>
        <source>柜台代码，大写字母和数字，1 到 12 位</source>
        <translation>code of the desk, 1 to 12 capitals and digits</translation>
    </message>
    <message>
        <source>管理员的用户名</source>
        <translation>user name of the administrator</translation>
    </message>
    <message>
        <source>站点设置，如服务热线；不写值即取消</source>
        <translation>a setting of the station, such as its service line; without a value it is taken back</translation>
    </message>
    <message>
        <source>新值</source>
        <translation>new value</translation>
    </message>
    <message numerus="yes">
        <source>完好：%n 条记录，链头 %1</source>
        <translation>
            <numerusform>Sound: %n event, head %1</numerusform>
            <numerusform>Sound: %n events, head %1</numerusform>
        </translation>
    </message>
    <message>
        <source>有错：%1</source>
        <translation>faulty: %1</translation>
    </message>
    <message>
        <source>已备份到 %1，并检查过。</source>
        <translation>Backed up to %1 and checked.</translation>
    </message>
    <message>
        <source>已恢复到 %1。</source>
        <translation>Restored to %1.</translation>
    </message>
    <message>
        <source>检查数据库、记录链和由它推出的表；有错时说出第一处，状态 3</source>
        <translation>check database, journal chain and projections; names the first fault with status 3</translation>
    </message>
    <message>
        <source>从记录重建所有推出的表</source>
        <translation>rebuild every projection from the journal</translation>
    </message>
    <message>
        <source>把整个数据文件夹备份成一个文件</source>
        <translation>back the whole data folder up into one file</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>backup file</translation>
    </message>
    <message>
        <source>把备份恢复到一个空的数据文件夹</source>
        <translation>restore a backup into an empty data folder</translation>
    </message>
    <message>
        <source>用户 %1 已建立。</source>
        <translation>User %1 was added.</translation>
    </message>
    <message>
        <source>用户 %1 已停用。</source>
        <translation>User %1 was disabled.</translation>
    </message>
    <message>
        <source>用户 %1 的密码已更换。</source>
        <translation>The password of user %1 was changed.</translation>
    </message>
    <message>
        <source>用户 %1 的角色已更换。</source>
        <translation>The role of user %1 was changed.</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>disabled</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>新建用户；密码取自 POWERHALL_NEW_PASSWORD</source>
        <translation>add a user; the password from POWERHALL_NEW_PASSWORD</translation>
    </message>
    <message>
        <source>更换用户的角色</source>
        <translation>change a user&apos;s role</translation>
    </message>
    <message>
        <source>列出用户</source>
        <translation>list users</translation>
    </message>
    <message>
        <source>停用用户，并收回其密钥</source>
        <translation>disable a user and take back the keys</translation>
    </message>
    <message>
        <source>按编号、姓名、拼音首字母、电话或证件号末几位查找（前 50 条）</source>
        <translation>find by number, name, pinyin initials, phone or last digits of the ID (first 50)</translation>
    </message>
    <message>
        <source>1 个字起</source>
        <translation>one character or more</translation>
    </message>
    <message>
        <source>PowerHall 打不开</source>
        <translation>PowerHall cannot open</translation>
    </message>
    <message>
        <source>%1  请代办人出示</source>
        <translation>%1  to be shown by the agent</translation>
    </message>
    <message>
        <source>  已作废</source>
        <translation>  struck</translation>
    </message>
    <message>
        <source>%1 户</source>
        <translation>%1 users</translation>
    </message>
    <message>
        <source>停电编号</source>
        <translation>number of the outage</translation>
    </message>
    <message>
        <source>线路、区域、性质、分步的起止时间和户数（JSON；容量单位 kW）；- 为标准输入</source>
        <translation>feeder, region, category, and of each step its times and users (JSON; capacities in kW); - is standard input</translation>
    </message>
    <message>
        <source>登记一次停电，打印编号</source>
        <translation>enters an outage and prints its number</translation>
    </message>
    <message>
        <source>更正一次停电：整条重写，原来的留在日志里</source>
        <translation>corrects an outage: the whole entry anew, the old one stays in the journal</translation>
    </message>
    <message>
        <source>作废一次停电，不再计入任何指标</source>
        <translation>strikes an outage: it counts in no figure any more</translation>
    </message>
    <message>
        <source>列出登记的停电；可存成停电清单（CSV）</source>
        <translation>lists the outages entered here; can be saved as an outage list (CSV)</translation>
    </message>
    <message>
        <source>只列这个季度的，如 2026Q3</source>
        <translation>only those of this quarter, such as 2026Q3</translation>
    </message>
    <message>
        <source>停电清单，供 report reliability --events 使用</source>
        <translation>outage list for report reliability --events</translation>
    </message>
    <message>
        <source>草稿等：%1</source>
        <translation>Draft waits for: %1</translation>
    </message>
    <message>
        <source>未同步：%1</source>
        <translation>Behind: %1</translation>
    </message>
    <message>
        <source>待填：%1</source>
        <translation>To be filled in: %1</translation>
    </message>
    <message numerus="yes">
        <source>建立了 %n 项公示底稿</source>
        <translation>
            <numerusform>%n item drafted from the starter sheets</numerusform>
            <numerusform>%n items drafted from the starter sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>公示项：简称，或类别序号（1—12）</source>
        <translation>Item: its short name, or the number of its category (1–12)</translation>
    </message>
    <message>
        <source>公示台账：每一项的时限、版本和渠道</source>
        <translation>The register: deadline, version and channels of every item</translation>
    </message>
    <message>
        <source>只列一类，如 tariffs</source>
        <translation>One category only, such as tariffs</translation>
    </message>
    <message>
        <source>连同已经结束的</source>
        <translation>Also those that are over</translation>
    </message>
    <message>
        <source>现在该更新和已经超期的公示项</source>
        <translation>Items that are due or overdue now</translation>
    </message>
    <message>
        <source>我该办的：到期、审核、咨询、换下旧海报、未同步的渠道</source>
        <translation>What is mine to do: items due, reviews, enquiries, old posters to take down, channels behind</translation>
    </message>
    <message>
        <source>连同别人该办的</source>
        <translation>Also what others must do</translation>
    </message>
    <message>
        <source>一个公示项的时限由来、版本、审核和渠道</source>
        <translation>One item: why it is due, its versions, reviews and channels</translation>
    </message>
    <message>
        <source>改为显示第 N 版的内容</source>
        <translation>Show the words of version N instead</translation>
    </message>
    <message>
        <source>审核人看的：草稿与现行版本的差别和扫描结果</source>
        <translation>For reviewers: how the draft differs from what hangs, and what the scan found</translation>
    </message>
    <message>
        <source>编制一版；给出 --category 时新建公示项</source>
        <translation>Draft a version; with --category the item is new</translation>
    </message>
    <message>
        <source>公示内容（JSON）；不给时沿用草稿或现行版本</source>
        <translation>Content (JSON); without it the draft&apos;s or the published one</translation>
    </message>
    <message>
        <source>事实变化或政府批复的日期，时限从这天起算</source>
        <translation>Day the fact changed or was approved; the clock starts there</translation>
    </message>
    <message>
        <source>所属月份或季度：2026-12、2026Q4</source>
        <translation>Month or quarter it is for: 2026-12, 2026Q4</translation>
    </message>
    <message>
        <source>停电开始时间，YYYY-MM-DD HH:MM</source>
        <translation>Beginning of the outage, YYYY-MM-DD HH:MM</translation>
    </message>
    <message>
        <source>停电结束时间，YYYY-MM-DD HH:MM</source>
        <translation>End of the outage, YYYY-MM-DD HH:MM</translation>
    </message>
    <message>
        <source>生效日期</source>
        <translation>Effective date</translation>
    </message>
    <message>
        <source>有效期到哪一天</source>
        <translation>Last day it is valid</translation>
    </message>
    <message>
        <source>依据的文号</source>
        <translation>Number of the document it rests on</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Department that answers for it</translation>
    </message>
    <message>
        <source>新建时：类别</source>
        <translation>New item: category</translation>
    </message>
    <message>
        <source>新建时：类别中的哪一种时限</source>
        <translation>New item: which of the category&apos;s deadlines</translation>
    </message>
    <message>
        <source>新建时：名称</source>
        <translation>New item: title</translation>
    </message>
    <message>
        <source>登记事实在哪一天变化：时限从这天起算</source>
        <translation>Note the day the fact changed: the clock starts there</translation>
    </message>
    <message>
        <source>事实变化的日期</source>
        <translation>Day the fact changed</translation>
    </message>
    <message>
        <source>说明，不写个人信息</source>
        <translation>Note, without personal data</translation>
    </message>
    <message>
        <source>审核等着的一道：内容、合规、保密，由不同的人做</source>
        <translation>Do the review it waits for: content, compliance, confidentiality, by different people</translation>
    </message>
    <message>
        <source>content、compliance、confidentiality；不给时为下一道</source>
        <translation>content, compliance, confidentiality; the next one if left out</translation>
    </message>
    <message>
        <source>说明；扫描有发现时必填</source>
        <translation>Note; required where the scan found something</translation>
    </message>
    <message>
        <source>退回，写明原因</source>
        <translation>Send it back, with the reason</translation>
    </message>
    <message>
        <source>三道审核通过后公布</source>
        <translation>Publish after all three reviews</translation>
    </message>
    <message>
        <source>登记一个渠道何时换上现行版本，或何时撤下</source>
        <translation>Note when a channel went over to the published version, or took it down</translation>
    </message>
    <message>
        <source>渠道名称</source>
        <translation>Name of the channel</translation>
    </message>
    <message>
        <source>时间，YYYY-MM-DD HH:MM；不给时为现在</source>
        <translation>Time, YYYY-MM-DD HH:MM; now if left out</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>撤下现行版本；没有公布过时撤掉草稿</source>
        <translation>Withdraw the published version, or the draft where none is published</translation>
    </message>
    <message>
        <source>这一项不再需要公示</source>
        <translation>The item need not be disclosed any more</translation>
    </message>
    <message>
        <source>把快到期的记一次提醒，每一档只记一次</source>
        <translation>Raise a reminder for what is near, once for each rung</translation>
    </message>
    <message>
        <source>补上本单位还没有的公示底稿</source>
        <translation>Add the starter sheets this hall does not have yet</translation>
    </message>
    <message>
        <source>换下</source>
        <translation>take down</translation>
    </message>
    <message>
        <source>由第 %1 版取代</source>
        <translation>replaced by version %1</translation>
    </message>
    <message>
        <source>截至 %1 的交换</source>
        <translation>as of the exchange at %1</translation>
    </message>
    <message>
        <source>按本机记录，还没有与外面交换过</source>
        <translation>by this desk&apos;s own records; nothing was exchanged yet</translation>
    </message>
    <message>
        <source>%1：公布 %2 次，按时 %3 次</source>
        <translation>%1: published %2 times, in time %3 times</translation>
    </message>
    <message>
        <source>照片（JPEG 或 PNG）</source>
        <translation>Photo (JPEG or PNG)</translation>
    </message>
    <message>
        <source>只列没有办完的</source>
        <translation>Only those still open</translation>
    </message>
    <message>
        <source>上墙登记：按巡查次序，哪块板上是什么，哪张该换下</source>
        <translation>The wall: what hangs on which board, in the order of a walk round, and what must come down</translation>
    </message>
    <message>
        <source>登记一块板，或在它上面张贴、换下</source>
        <translation>Enter a board, or hang and take down on it</translation>
    </message>
    <message>
        <source>板的名称，或 厅/名称</source>
        <translation>Name of the board, or HALL/NAME</translation>
    </message>
    <message>
        <source>营业厅，不给时为本厅</source>
        <translation>Hall; this one if left out</translation>
    </message>
    <message>
        <source>宽，毫米</source>
        <translation>Width, mm</translation>
    </message>
    <message>
        <source>高，毫米</source>
        <translation>Height, mm</translation>
    </message>
    <message>
        <source>贴上一项的现行版本</source>
        <translation>Hang the published version of an item</translation>
    </message>
    <message>
        <source>换下一项</source>
        <translation>Take down an item</translation>
    </message>
    <message>
        <source>这块板已拆除</source>
        <translation>The board is gone</translation>
    </message>
    <message>
        <source>印着这个校验码的海报还是不是现行版本</source>
        <translation>Is the poster bearing this check code still current?</translation>
    </message>
    <message>
        <source>海报底部的校验码，或二维码里的全部文字</source>
        <translation>Check code at the poster&apos;s foot, or the whole text of its QR code</translation>
    </message>
    <message>
        <source>对公开信息的咨询和答复时限</source>
        <translation>Enquiries about what is disclosed, and their deadlines</translation>
    </message>
    <message>
        <source>登记一次咨询；姓名和电话加密保存</source>
        <translation>Enter an enquiry; name and phone are kept sealed</translation>
    </message>
    <message>
        <source>问了什么，不写个人信息</source>
        <translation>What was asked, without personal data</translation>
    </message>
    <message>
        <source>哪一类公示，如 tariffs</source>
        <translation>Category it is about, such as tariffs</translation>
    </message>
    <message>
        <source>咨询人姓名</source>
        <translation>Name of who asks</translation>
    </message>
    <message>
        <source>咨询人电话</source>
        <translation>Phone of who asks</translation>
    </message>
    <message>
        <source>当场的答复</source>
        <translation>Answer given at once</translation>
    </message>
    <message>
        <source>答复一次咨询</source>
        <translation>Answer an enquiry</translation>
    </message>
    <message>
        <source>咨询编号</source>
        <translation>Number of the enquiry</translation>
    </message>
    <message>
        <source>答复，不写个人信息</source>
        <translation>Answer, without personal data</translation>
    </message>
    <message>
        <source>检查和发现的问题</source>
        <translation>Inspections and what they found</translation>
    </message>
    <message>
        <source>登记一次检查和发现的问题</source>
        <translation>Enter an inspection and what it found</translation>
    </message>
    <message>
        <source>查了哪个营业厅或渠道</source>
        <translation>Hall or channel that was looked at</translation>
    </message>
    <message>
        <source>hall、channel、self；不给时为 hall</source>
        <translation>hall, channel, self; hall if left out</translation>
    </message>
    <message>
        <source>发现的问题</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>整改期限</source>
        <translation>Day by which it is put right</translation>
    </message>
    <message>
        <source>问题所在的公示项</source>
        <translation>Item it is about</translation>
    </message>
    <message>
        <source>问题销号，写明依据</source>
        <translation>Close off a finding, with evidence</translation>
    </message>
    <message>
        <source>问题的标识，见 disclosure inspections</source>
        <translation>Id of the finding, see disclosure inspections</translation>
    </message>
    <message>
        <source>怎样改好的</source>
        <translation>How it was put right</translation>
    </message>
    <message>
        <source>季度考核表</source>
        <translation>The quarter&apos;s assessment sheet</translation>
    </message>
    <message>
        <source>季度，如 2026Q4</source>
        <translation>Quarter, such as 2026Q4</translation>
    </message>
    <message>
        <source>可以对外公布的指标</source>
        <translation>Figures that may be made public</translation>
    </message>
    <message>
        <source>录入一个已公布的指标和出处；可靠性只收国家能源局公布的</source>
        <translation>Enter a published figure with its source; reliability only as the National Energy Administration published it</translation>
    </message>
    <message>
        <source>reliability_rate、average_outage_hours、average_outage_times、voltage_rate</source>
        <translation>reliability_rate, average_outage_hours, average_outage_times, voltage_rate</translation>
    </message>
    <message>
        <source>2026、2026Q3 或 2026-08</source>
        <translation>2026, 2026Q3 or 2026-08</translation>
    </message>
    <message>
        <source>数值，不带单位</source>
        <translation>Value, without its unit</translation>
    </message>
    <message>
        <source>谁在哪里公布的</source>
        <translation>Who published it and where</translation>
    </message>
    <message>
        <source>公布日期</source>
        <translation>Day it was published</translation>
    </message>
    <message>
        <source>单位，如 %</source>
        <translation>Unit, such as %</translation>
    </message>
    <message>
        <source>范围，如 全市、城市、农村</source>
        <translation>Scope: the whole city, town, countryside …</translation>
    </message>
    <message>
        <source>authority（国家能源局）或 own（本单位）</source>
        <translation>authority (National Energy Administration) or own (the utility&apos;s)</translation>
    </message>
    <message>
        <source>把现行内容导出成一个文件夹（HTML 和 JSON），供网站、App、知识库更新</source>
        <translation>Export what is published as one folder of HTML and JSON, for website, app and knowledge base</translation>
    </message>
    <message>
        <source>写到哪个文件夹</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>各区域可开放容量和到了哪一道负载线</source>
        <translation>Open capacity by area, and which load threshold each has reached</translation>
    </message>
    <message>
        <source>登记一个区域的可开放容量</source>
        <translation>State the open capacity of an area</translation>
    </message>
    <message>
        <source>变电站、线路、台区或网格的名称</source>
        <translation>Name of the substation, line, transformer area or cell</translation>
    </message>
    <message>
        <source>equipment、network、transformer；不给时为 equipment</source>
        <translation>equipment, network, transformer; equipment if left out</translation>
    </message>
    <message>
        <source>容量，千伏安</source>
        <translation>Capacity, kVA</translation>
    </message>
    <message>
        <source>还可接入，千伏安</source>
        <translation>Still to be connected, kVA</translation>
    </message>
    <message>
        <source>最高负载率，%</source>
        <translation>Highest load, %</translation>
    </message>
    <message>
        <source>接入后预计最高负载率，%</source>
        <translation>Forecast highest load after connection, %</translation>
    </message>
    <message>
        <source>受限原因</source>
        <translation>Why it is limited</translation>
    </message>
    <message>
        <source>信息公开联络员，打码显示；只供内部</source>
        <translation>Contacts for disclosure, masked; for inside only</translation>
    </message>
    <message>
        <source>登记或更换一个单位的联络员，加密保存</source>
        <translation>Enter or replace a unit&apos;s contact; kept sealed</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Mail address</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>还有空白没有填，算作草稿：%1</source>
        <translation>blanks are still open, so it is a draft: %1</translation>
    </message>
    <message>
        <source>没有 %1，用 %2 代替</source>
        <translation>%1 is not installed; %2 stands in for it</translation>
    </message>
    <message>
        <source>这些字用 %1 代替：%2</source>
        <translation>%1 stands in for these characters: %2</translation>
    </message>
    <message>
        <source>没有字体能印这些字，印成方框：%1</source>
        <translation>no font has these characters, boxes are printed: %1</translation>
    </message>
    <message>
        <source>A4、A3、A2、A1、A0、600x900、900x1200（毫米）</source>
        <translation>A4, A3, A2, A1, A0, 600x900, 900x1200 (millimetres)</translation>
    </message>
    <message>
        <source>横放</source>
        <translation>landscape</translation>
    </message>
    <message>
        <source>观看距离（米），正文不小于它的二百分之一</source>
        <translation>reading distance (metres); the body is never smaller than a 200th of it</translation>
    </message>
    <message>
        <source>放不下时续到下一张</source>
        <translation>go on to a further sheet where it does not fit</translation>
    </message>
    <message>
        <source>拼图打印：A4 或 A3，另附拼接图</source>
        <translation>print as tiles on A4 or A3, with an assembly sheet</translation>
    </message>
    <message>
        <source>拼图的粘贴边（毫米，默认 10）</source>
        <translation>edge of the tiles to glue (millimetres, 10 unless given)</translation>
    </message>
    <message>
        <source>打印机打不到的边（毫米，默认 5）；或左,上,右,下</source>
        <translation>what the printer cannot reach (millimetres, 5 unless given); or left,top,right,bottom</translation>
    </message>
    <message>
        <source>测试页上两条线的实测长度（毫米），例如 149.2x198.7</source>
        <translation>lengths measured on the test page&apos;s two lines (millimetres), such as 149.2x198.7</translation>
    </message>
    <message>
        <source>只打这几张，例如 2,3 或 &quot;2,3;4,1&quot;</source>
        <translation>only these tiles, such as 2,3 or &quot;2,3;4,1&quot;</translation>
    </message>
    <message>
        <source>--%1 要和 --tile 一起写</source>
        <translation>--%1 goes with --tile</translation>
    </message>
    <message>
        <source>写到哪里</source>
        <translation>where to write it</translation>
    </message>
    <message>
        <source>公示海报（PDF），字号取放得下的最大一级</source>
        <translation>A wall poster (PDF) in the largest type that fits</translation>
    </message>
    <message>
        <source>打印机测试页（PDF）：量出打不到的边和实际比例</source>
        <translation>A test page (PDF) that measures the printer&apos;s margins and scale</translation>
    </message>
    <message>
        <source>A4（默认）或 A3</source>
        <translation>A4 (unless given) or A3</translation>
    </message>
    <message>
        <source>填空白（JSON：空白的名称和文字）</source>
        <translation>Fill in blanks (JSON: the name of each and its text)</translation>
    </message>
    <message>
        <source>--samples 和 --daily 要写一个，只写一个</source>
        <translation>give one of --samples and --daily, and only one</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>综合电压合格率：%1</source>
        <translation>Composite voltage qualification rate: %1</translation>
    </message>
    <message>
        <source>%1 类：%2（%3 个监测点，%4 个有数据）</source>
        <translation>Class %1: %2 (%3 monitoring points, %4 with data)</translation>
    </message>
    <message>
        <source>数据完整率：%1</source>
        <translation>Share of minutes monitored: %1</translation>
    </message>
    <message>
        <source>%1 行，计入 %2，无数据 %3，统计期外 %4，未计入 %5</source>
        <translation>%1 rows: %2 counted, %3 without data, %4 outside the period, %5 rejected</translation>
    </message>
    <message>
        <source>校核不成立：%1（%2）</source>
        <translation>A check does not hold: %1 (%2)</translation>
    </message>
    <message>
        <source>%1：%2 行未计入</source>
        <translation>%1: %2 rows rejected</translation>
    </message>
    <message>
        <source>监测点清单（CSV 或 XLSX；电压单位 V）</source>
        <translation>list of monitoring points (CSV or XLSX; voltages in V)</translation>
    </message>
    <message>
        <source>电压采样：监测点、时间、电压（V）</source>
        <translation>samples: point, time, volts</translation>
    </message>
    <message>
        <source>或日统计：监测点、日期、监测、超上限、超下限分钟</source>
        <translation>or daily statistics: point, date, minutes monitored, over, under</translation>
    </message>
    <message>
        <source>一个采样代表几分钟，默认 1</source>
        <translation>how many minutes a sample stands for, default 1</translation>
    </message>
    <message>
        <source>类别合格率：各点合格率的平均（默认），或按监测时间加权</source>
        <translation>rate of a class: mean of its points (default), or weighted by time monitored</translation>
    </message>
    <message>
        <source>每月从几日算起，1 到 28，默认 1（监测仪 21 日冻结的写 21）</source>
        <translation>on which day months begin, 1 to 28, default 1 (21 for meters that freeze on the 21st)</translation>
    </message>
    <message>
        <source>列出多少个最差的监测点，默认 10</source>
        <translation>how many of the worst points to name, default 10</translation>
    </message>
    <message>
        <source>与之比较的目标（%），只供对照</source>
        <translation>a target (%) to compare with</translation>
    </message>
    <message>
        <source>填报单位，印在报表上</source>
        <translation>the reporting unit, printed on the report</translation>
    </message>
    <message>
        <source>同时读几段，1 到 8，默认 2；结果与此无关</source>
        <translation>parts read at the same time, 1 to 8, default 2; results do not depend on it</translation>
    </message>
    <message>
        <source>有未计入的行时退出状态仍为 0（不写时为 1，报表照样写出）</source>
        <translation>exit status 0 although rows were rejected (1 without it; the report is written either way)</translation>
    </message>
    <message>
        <source>写到哪里，按扩展名定格式；可以写多次</source>
        <translation>where to write it; the ending says in which form; may be given several times</translation>
    </message>
    <message>
        <source>电压合格率报表：监测点、类别、综合、逐月</source>
        <translation>report of voltage qualification: points, classes, composite, months</translation>
    </message>
    <message>
        <source>--out 要以 .json、.csv、.xlsx 或 .pdf 结尾：%1</source>
        <translation>--out must end in .json, .csv, .xlsx or .pdf: %1</translation>
    </message>
    <message>
        <source>写 --quarter，或者 --from 和 --to</source>
        <translation>give --quarter, or --from and --to</translation>
    </message>
    <message>
        <source>供电可靠性报表，由停电清单和用户数计算</source>
        <translation>supply reliability, from an outage list and the users</translation>
    </message>
    <message>
        <source>停电清单（CSV 或 XLSX；停电户数单位：中压用户）</source>
        <translation>outage list (CSV or XLSX; users are medium-voltage users)</translation>
    </message>
    <message>
        <source>用户数（CSV 或 XLSX；区域、线路、户数、注册和注销日期）</source>
        <translation>users (CSV or XLSX; region, feeder, users, first and last day)</translation>
    </message>
    <message>
        <source>季度，例如 2026Q3</source>
        <translation>quarter, for example 2026Q3</translation>
    </message>
    <message>
        <source>代替季度：第一天，YYYY-MM-DD</source>
        <translation>instead of a quarter: first day, YYYY-MM-DD</translation>
    </message>
    <message>
        <source>代替季度：最后一天，YYYY-MM-DD</source>
        <translation>instead of a quarter: last day, YYYY-MM-DD</translation>
    </message>
    <message>
        <source>哪家单位的区域、目标和预警线：baoshan、chongqing、guidong、huangchuan</source>
        <translation>whose regions, targets and thresholds: baoshan, chongqing, guidong, huangchuan</translation>
    </message>
    <message>
        <source>3 到 5 年的每日户均停电分钟，用来判定重大事件日</source>
        <translation>minutes of outage per user and day of 3 to 5 years, to find major event days</translation>
    </message>
    <message>
        <source>3 分钟及以下的停电也计入时间和次数</source>
        <translation>also count outages of 3 minutes or less in hours and interruptions</translation>
    </message>
    <message>
        <source>用户数口径：按天加权（默认）或期末数</source>
        <translation>users: weighted by days (default) or of the last day</translation>
    </message>
    <message>
        <source>有拒收的行也算成功（退出码 0）</source>
        <translation>succeed (status 0) in spite of rejected rows</translation>
    </message>
    <message>
        <source>同一份清单里的上期、上年同期和年初至今，与目标比较</source>
        <translation>compare with the period before, the year before and the targets, from the same list</translation>
    </message>
    <message>
        <source>列出越过预警线的线路、台区和停电</source>
        <translation>list feeders, areas and outages beyond a threshold</translation>
    </message>
    <message>
        <source>国家能源局发布的数字，例如 asai1=99.967,saidi_hours=0.73,source=公报</source>
        <translation>released figures, for example asai1=99.967,saidi_hours=0.73,source=bulletin</translation>
    </message>
    <message>
        <source>写到哪里，可以写几次</source>
        <translation>where to write; may be given several times</translation>
    </message>
    <message>
        <source>供电可靠性（内部计算，非发布指标）</source>
        <translation>Supply reliability (computed here, not released)</translation>
    </message>
    <message>
        <source>用户数</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>户</source>
        <translation>users</translation>
    </message>
    <message>
        <source>停电时户数</source>
        <translation>Customer-hours</translation>
    </message>
    <message>
        <source>时户</source>
        <translation>h</translation>
    </message>
    <message>
        <source>停电户次</source>
        <translation>Customer interruptions</translation>
    </message>
    <message>
        <source>户次</source>
        <translation>times</translation>
    </message>
    <message>
        <source>户均停电时间 SAIDI</source>
        <translation>Hours per user, SAIDI</translation>
    </message>
    <message>
        <source>小时/户</source>
        <translation>h</translation>
    </message>
    <message>
        <source>户均停电次数 SAIFI</source>
        <translation>Interruptions per user, SAIFI</translation>
    </message>
    <message>
        <source>次/户</source>
        <translation>times</translation>
    </message>
    <message>
        <source>每次平均停电时间 CAIDI</source>
        <translation>Hours per interruption, CAIDI</translation>
    </message>
    <message>
        <source>小时/次</source>
        <translation>h</translation>
    </message>
    <message>
        <source>供电可靠率 ASAI-1</source>
        <translation>Reliability, ASAI-1</translation>
    </message>
    <message>
        <source>不计外部影响 ASAI-2</source>
        <translation>Without external faults, ASAI-2</translation>
    </message>
    <message>
        <source>不计系统电源不足限电 ASAI-3</source>
        <translation>Without shortage of supply, ASAI-3</translation>
    </message>
    <message>
        <source>短时停电次数 MAIFI</source>
        <translation>Short interruptions per user, MAIFI</translation>
    </message>
    <message>
        <source>加 --accept-rejects 表示认可。</source>
        <translation>Give --accept-rejects to accept that.</translation>
    </message>
    <message>
        <source>自检不符：%1 %2</source>
        <translation>Self-check failed: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>登记了 %n 个指标</source>
        <translation>
            <numerusform>%n figure registered</numerusform>
            <numerusform>%n figures registered</numerusform>
        </translation>
    </message>
    <message>
        <source>从表格登记公布的指标：指标、期间、范围、数值、单位、来源、公布日期</source>
        <translation>register released figures from a table: indicator, period, scope, value, unit, source, on</translation>
    </message>
    <message>
        <source>CSV 或 XLSX，一行一个指标；有一行不对就一个也不登记</source>
        <translation>CSV or XLSX, one figure a row; with one bad row none is registered</translation>
    </message>
    <message>
        <source>写 --%1 时不需要用户，也不需要数据文件夹。</source>
        <translation>With --%1 it needs neither a user nor a data folder.</translation>
    </message>
    <message>
        <source>写 --out F.pdf（合成一份）或 --folder DIR（每项一份），只写一个</source>
        <translation>write --out F.pdf (all in one) or --folder DIR (one each), one of the two</translation>
    </message>
    <message>
        <source>公示海报</source>
        <translation>Disclosure posters</translation>
    </message>
    <message>
        <source>只印公布了的，不印草稿</source>
        <translation>published ones only, no drafts</translation>
    </message>
    <message>
        <source>合成一份 PDF</source>
        <translation>one PDF of all</translation>
    </message>
    <message>
        <source>每项一份 PDF，写到这个文件夹：tariffs-A0.pdf</source>
        <translation>a PDF each, into this folder: tariffs-A0.pdf</translation>
    </message>
    <message>
        <source>全部公示项的海报，一次印出；Ctrl+C 停下，什么也不留下</source>
        <translation>posters of every item in one go; Ctrl+C ends it and leaves nothing</translation>
    </message>
    <message>
        <source>写公示项 ITEM，或者写 --input FILE</source>
        <translation>write ITEM or --input FILE</translation>
    </message>
    <message>
        <source>--draft 只和公示项一起写</source>
        <translation>--draft goes with ITEM only</translation>
    </message>
    <message>
        <source>--profile、--hotline 只和 --input 一起写</source>
        <translation>--profile and --hotline go with --input only</translation>
    </message>
    <message>
        <source>不印台账里的，改印这份内容（JSON，powerhall-content/1）的草稿；- 为标准输入</source>
        <translation>not of the register: a draft of this content (JSON, powerhall-content/1); - is standard input</translation>
    </message>
    <message>
        <source>印草稿，即使已有公布的版本</source>
        <translation>the draft, also where a version is published</translation>
    </message>
    <message>
        <source>--input 时：哪家单位的名称、颜色、热线和数值</source>
        <translation>with --input: whose name, colours, hotlines and figures</translation>
    </message>
    <message>
        <source>--input 时：服务热线，只用于规则里没有热线的单位</source>
        <translation>with --input: service line, only where the rules state none</translation>
    </message>
    <message>
        <source>公示项：简称，或类别序号（1—12）；没有公布过的印成草稿</source>
        <translation>item: short name, or the number of its category (1–12); never published, it prints as a draft</translation>
    </message>
    <message>
        <source>原来有错：%1。已用完好的记录重建；损坏的文件留作 %2。</source>
        <translation>There was a fault: %1. Made anew from the whole records; the damaged files are kept as %2.</translation>
    </message>
    <message>
        <source>最后几条记录可能没有救回：下次打开起用新的台号，已发出的号码不会重复。</source>
        <translation>The newest records may not have been saved: from the next opening the desk has a new code, so that no number given out is given again.</translation>
    </message>
    <message>
        <source>数据有错，请先关闭窗口，再运行 repair</source>
        <translation>the data are damaged: close the window, then run repair</translation>
    </message>
    <message>
        <source>检查；有错时用文件夹和备份里完好的记录重建数据库，损坏的文件留着</source>
        <translation>checks; where something is wrong, makes the databases anew from the whole records of folder and backup and keeps the damaged files</translation>
    </message>
    <message>
        <source>备份文件，补上损坏的记录和密钥</source>
        <translation>a backup that fills in damaged records and keys</translation>
    </message>
    <message>
        <source>%1  预算 %2  已用 %3  剩余 %4 时户</source>
        <translation>%1  budget %2  used %3  left %4 customer-hours</translation>
    </message>
    <message>
        <source>这次停电 %1 时户</source>
        <translation>This outage costs %1 customer-hours</translation>
    </message>
    <message>
        <source>在预算以内</source>
        <translation>within the budget</translation>
    </message>
    <message>
        <source>超出预算</source>
        <translation>beyond the budget</translation>
    </message>
    <message>
        <source>计划停电的时户数预算：年、月、本周还剩多少；--set 设定</source>
        <translation>the budget of customer-hours for planned outages: what is left of the year, the months, this week; --set sets it</translation>
    </message>
    <message>
        <source>年份；不写为今年</source>
        <translation>the year; this year when left out</translation>
    </message>
    <message>
        <source>全年预算，时户</source>
        <translation>budget of the year, customer-hours</translation>
    </message>
    <message>
        <source>一月到十二月各多少时户，用逗号分开，合计等于全年；不写按天数分</source>
        <translation>customer-hours of January to December, separated by commas, adding up to the year; by days when left out</translation>
    </message>
    <message>
        <source>下达预算的文件，设定时必须写</source>
        <translation>the paper that sets the budget, demanded when setting it</translation>
    </message>
    <message>
        <source>批准前先看一次计划停电要用多少预算；超出预算退出码 1</source>
        <translation>what a planned outage would cost before it is approved; status 1 beyond the budget</translation>
    </message>
    <message>
        <source>和 outage enter 一样的内容（JSON）；- 为标准输入</source>
        <translation>the same content as outage enter (JSON); - is standard input</translation>
    </message>
    <message>
        <source>任务编号</source>
        <translation>number of the task</translation>
    </message>
    <message>
        <source>任务，不写个人信息</source>
        <translation>the task, without personal data</translation>
    </message>
    <message>
        <source>完成时限，YYYY-MM-DD，当日算按时</source>
        <translation>last day in time, YYYY-MM-DD</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>依据的文件</source>
        <translation>Paper it rests on</translation>
    </message>
    <message>
        <source>列出登记的任务；整本台账用 report ledger</source>
        <translation>lists the tasks entered here; for the whole ledger see report ledger</translation>
    </message>
    <message>
        <source>在工作台账登记一项任务，打印编号</source>
        <translation>enters a task into the ledger, prints its number</translation>
    </message>
    <message>
        <source>更正一项任务，整条重写</source>
        <translation>corrects a task, the whole of it anew</translation>
    </message>
    <message>
        <source>记一次进展</source>
        <translation>notes progress</translation>
    </message>
    <message>
        <source>进展，不写个人信息</source>
        <translation>progress, without personal data</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close off</translation>
    </message>
    <message>
        <source>完成的依据</source>
        <translation>Evidence that it is done</translation>
    </message>
    <message>
        <source>已销号的重新打开</source>
        <translation>opens again what was closed off</translation>
    </message>
    <message>
        <source>作废一项任务，不再列入台账</source>
        <translation>strikes a task from the ledger</translation>
    </message>
    <message>
        <source>共 %1 行，其余见 --out 的文件</source>
        <translation>%1 rows in all; the rest is in the files of --out</translation>
    </message>
    <message>
        <source>已报出：%1 %2，第 %3 版</source>
        <translation>handed in: %1 %2, version %3</translation>
    </message>
    <message>
        <source>报出：数字就此冻结，写明怎样报、报给谁；再报写明改了什么</source>
        <translation>hands it in: the figures are frozen; say how and to whom, or, a second time, what changed</translation>
    </message>
    <message>
        <source>高压业扩进度周报；不写 --week 为本周</source>
        <translation>weekly list of high-voltage orders; this week without --week</translation>
    </message>
    <message>
        <source>用户报装信息半年报；不写 --half 为刚过去的半年</source>
        <translation>half-yearly return of connections; the last half-year without --half</translation>
    </message>
    <message>
        <source>小微企业客户支付总额（元），日志里没有，人工填入</source>
        <translation>what micro enterprises paid in all (yuan); not in the journal, entered by hand</translation>
    </message>
    <message>
        <source>这个金额的来源</source>
        <translation>where that sum comes from</translation>
    </message>
    <message>
        <source>客户回访名单、抽样过程和结果；不写期间为上个月</source>
        <translation>revisits: the list, how the sample was drawn, the outcomes; last month without a period</translation>
    </message>
    <message>
        <source>抽样种子，印在报表上；不写就用期间的名字</source>
        <translation>seed of the sample, printed on the report; the period&apos;s name when left out</translation>
    </message>
    <message>
        <source>业扩各环节用时、超期和超短；不写期间为上个季度</source>
        <translation>time taken by each stage, late and too-early cases; last quarter without a period</translation>
    </message>
    <message>
        <source>按来源文件的考核标准，可能被考核的金额；不写期间为本季度</source>
        <translation>money at risk by the source&apos;s assessment; this quarter without a period</translation>
    </message>
    <message>
        <source>工作台账：任务、责任部门、时限；不写期间为本季度</source>
        <translation>the ledger of tasks with departments and dates; this quarter without a period</translation>
    </message>
    <message>
        <source>等着报出的报表：哪天前、报给谁、依据哪一条</source>
        <translation>returns that wait: by when, to whom, by which clause</translation>
    </message>
    <message>
        <source>记下一份报表已报出（本程序不生成它的）</source>
        <translation>notes that a return went out which the program does not make</translation>
    </message>
    <message>
        <source>报表的代号，见 report due</source>
        <translation>id of the return, see report due</translation>
    </message>
    <message>
        <source>它的报送期限，YYYY-MM-DD</source>
        <translation>the day it was due, YYYY-MM-DD</translation>
    </message>
    <message>
        <source>怎样报的、报给谁</source>
        <translation>How it went out and to whom</translation>
    </message>
    <message>
        <source>记下一次回访的结果</source>
        <translation>notes the outcome of a revisit</translation>
    </message>
    <message>
        <source>满意、不满意、未接通、不愿回访</source>
        <translation>satisfied, dissatisfied, nobody reached, declined</translation>
    </message>
    <message>
        <source>回访人的职务，例如 分管副总经理</source>
        <translation>position of who asked, for example deputy general manager</translation>
    </message>
    <message>
        <source>客户意见和处理，不写个人信息；不满意时必须写</source>
        <translation>what was said and is done about it, without personal data; demanded of a dissatisfied customer</translation>
    </message>
    <message>
        <source>这一天所在的一周，周一到周日</source>
        <translation>the week of this day, Monday to Sunday</translation>
    </message>
    <message>
        <source>月份，例如 2026-11</source>
        <translation>month, for example 2026-11</translation>
    </message>
    <message>
        <source>半年，例如 2026H1</source>
        <translation>half-year, for example 2026H1</translation>
    </message>
    <message>
        <source>期间只能用一种写法</source>
        <translation>Name the period in one way only</translation>
    </message>
    <message>
        <source>等保策略要分设三员，请写 --system、--security 和 --audit</source>
        <translation>the graded policy needs three administrators: give --system, --security and --audit</translation>
    </message>
    <message>
        <source>数据文件夹 %1 已按入网文件建好；每人第一次登录先改密码。</source>
        <translation>Data folder %1 made by the enrolment file; everyone sets a password of their own at the first sign-in.</translation>
    </message>
    <message>
        <source>环境变量 %1 是空的，入网文件要用它的口令打开</source>
        <translation>the environment variable %1 is empty; its passphrase opens the enrolment file</translation>
    </message>
    <message>
        <source>密码策略：basic（默认）、graded（等保，要分设三员）、nist（长口令）</source>
        <translation>password policy: basic (the default), graded (GB/T 22239, three administrators), nist (long passwords)</translation>
    </message>
    <message>
        <source>系统管理员的用户名</source>
        <translation>user name of the system administrator</translation>
    </message>
    <message>
        <source>安全管理员的用户名；密码取自 POWERHALL_SECURITY_PASSWORD</source>
        <translation>user name of the security administrator; the password from POWERHALL_SECURITY_PASSWORD</translation>
    </message>
    <message>
        <source>审计管理员的用户名；密码取自 POWERHALL_AUDIT_PASSWORD</source>
        <translation>user name of the audit administrator; the password from POWERHALL_AUDIT_PASSWORD</translation>
    </message>
    <message>
        <source>县中心给的入网文件：站点、柜台、用户和角色都在里面</source>
        <translation>the county&apos;s enrolment file: station, desk, users and roles are in it</translation>
    </message>
    <message>
        <source>入网文件的口令在哪个环境变量里（默认 POWERHALL_PASSWORD）</source>
        <translation>environment variable that holds the file&apos;s passphrase (default POWERHALL_PASSWORD)</translation>
    </message>
    <message>
        <source>入网时也装入公示的起步条目</source>
        <translation>load the starter items of disclosure, too</translation>
    </message>
    <message>
        <source>没有人看过。</source>
        <translation>Nobody saw it.</translation>
    </message>
    <message>
        <source>没有要删除的。</source>
        <translation>There is nothing to erase.</translation>
    </message>
    <message>
        <source>密钥已销毁，这些申请里的个人信息再也读不出：%1</source>
        <translation>Key destroyed; the personal data in these applications can never be read again: %1</translation>
    </message>
    <message>
        <source>没有保存期满的。</source>
        <translation>Nothing is past its retention.</translation>
    </message>
    <message>
        <source>谁看过这份申请的客户的个人信息，连同他的全部申请</source>
        <translation>who saw the personal data of this application&apos;s customer, in all their applications</translation>
    </message>
    <message>
        <source>写成 .pdf、.xlsx、.csv 或 .json，可以写几次</source>
        <translation>as .pdf, .xlsx, .csv or .json; may be given several times</translation>
    </message>
    <message>
        <source>销毁这份申请的客户的密钥：他的个人信息在各处都再也读不出，收不回</source>
        <translation>destroy the key of this application&apos;s customer: their personal data can never be read again anywhere; cannot be undone</translation>
    </message>
    <message>
        <source>删除代办人的，不是客户的</source>
        <translation>the agent&apos;s, not the customer&apos;s</translation>
    </message>
    <message>
        <source>保存期（retention_days）已满的申请</source>
        <translation>applications past the retention period (retention_days)</translation>
    </message>
    <message>
        <source>删除保存期已满的全部个人信息，收不回</source>
        <translation>erase all personal data past its retention; cannot be undone</translation>
    </message>
    <message>
        <source>把日志导出成 CSV，供审计</source>
        <translation>export the journal as CSV, for audit</translation>
    </message>
    <message>
        <source>输出的 CSV 文件</source>
        <translation>CSV file to write</translation>
    </message>
    <message>
        <source>第一天</source>
        <translation>first day</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>页的编号，scan list 会列出</source>
        <translation>id of the page, as scan list shows it</translation>
    </message>
    <message>
        <source>JPEG、PNG 或 PDF，最大 20 MB</source>
        <translation>JPEG, PNG or PDF, at most 20 MB</translation>
    </message>
    <message>
        <source>取出一页原件；要写明原因，并记入日志</source>
        <translation>take an original page out; needs a reason and is recorded</translation>
    </message>
    <message>
        <source>输出文件</source>
        <translation>file to write</translation>
    </message>
    <message>
        <source>给一份资料加一页扫描件或照片，打印页的编号</source>
        <translation>add a page, scanned or photographed, to a document; prints the page&apos;s id</translation>
    </message>
    <message>
        <source>资料：identity、title …</source>
        <translation>document: identity, title …</translation>
    </message>
    <message>
        <source>换掉一页；换下的仍留在日志里</source>
        <translation>replace a page; the one before stays in the journal</translation>
    </message>
    <message>
        <source>列出一份申请的各页</source>
        <translation>list the pages of an application</translation>
    </message>
    <message>
        <source>hotline、floor_days（工作日）、retention_days（天）、hall_name、hall_address、tariff_place、payments、capacity_place、disclosure_days（工作日）、disclosure_month_day、disclosure_month_shift、disclosure_quarter_days（天）、returns_level（unit 或 company）、backup_folder、backup_days（天）；由安全管理员：password_policy、password_days（天）、idle_minutes（分钟）、one_desk</source>
        <translation>hotline, floor_days (working days), retention_days (days), hall_name, hall_address, tariff_place, payments, capacity_place, disclosure_days (working days), disclosure_month_day, disclosure_month_shift, disclosure_quarter_days (days), returns_level (unit or company), backup_folder, backup_days (days); by the security administrator: password_policy, password_days (days), idle_minutes (minutes), one_desk</translation>
    </message>
    <message>
        <source>密钥另存的文件（.keys）；不写时用备份旁边最新的</source>
        <translation>file of the keys kept apart (.keys); without it the newest beside the backup</translation>
    </message>
    <message>
        <source>clerk 柜台、head 值班长、inspector 检查、administrator 管理；分设时为 system_administrator、security_administrator、audit_administrator；公示和报表的角色见 user list</source>
        <translation>clerk, head, inspector, administrator; where they are apart system_administrator, security_administrator, audit_administrator; roles of disclosure and reports as user list shows them</translation>
    </message>
    <message>
        <source>上级单位的人员：那里的代码</source>
        <translation>somebody of a place above: its code</translation>
    </message>
    <message>
        <source>更换密码（自己的，或替忘记的人）；新密码取自 POWERHALL_NEW_PASSWORD</source>
        <translation>set a password (one&apos;s own, or for somebody who forgot it); the new one from POWERHALL_NEW_PASSWORD</translation>
    </message>
    <message>
        <source>两人同办时的另一位；密码取自 POWERHALL_SECOND_PASSWORD</source>
        <translation>the other person where two act together; the password from POWERHALL_SECOND_PASSWORD</translation>
    </message>
    <message>
        <source>不写文件，送这台打印机；打好以前留在“今日”</source>
        <translation>no file: to this printer; until it is printed it stays on Today</translation>
    </message>
    <message>
        <source>一份单据已经在纸上，不用再等打印机</source>
        <translation>a slip is on paper and waits for no printer any more</translation>
    </message>
    <message>
        <source>单据的标识，print --json 给出</source>
        <translation>id of the slip, as print --json gives it</translation>
    </message>
    <message>
        <source>有单据还没打印成的</source>
        <translation>those with a slip that is not printed yet</translation>
    </message>
    <message>
        <source>入网文件已写好；口令另行告知。首次登录的用户和密码：</source>
        <translation>The enrolment file is written; tell its passphrase another way. Users and passwords for the first sign-in:</translation>
    </message>
    <message>
        <source>为一个柜台写出入网文件；县密钥的密码取自 POWERHALL_PASSWORD，入网文件的口令取自 POWERHALL_NEW_PASSWORD</source>
        <translation>writes a desk&apos;s enrolment file; the password of the county&apos;s keys from POWERHALL_PASSWORD, the file&apos;s passphrase from POWERHALL_NEW_PASSWORD</translation>
    </message>
    <message>
        <source>一位人员和角色，可写多次；属于上级的写 NAME:ROLE@CODE</source>
        <translation>a person and their role, may be given several times; of a place above: NAME:ROLE@CODE</translation>
    </message>
    <message>
        <source>入网文件</source>
        <translation>enrolment file</translation>
    </message>
    <message>
        <source>上级站点；不给时为县</source>
        <translation>the place above; the county where left out</translation>
    </message>
    <message>
        <source>柜台连县中心用的地址；不给时与县里的相同</source>
        <translation>how the desk reaches the hub; as the county does where left out</translation>
    </message>
    <message>
        <source>县中心数据库的地址；不给时用建立时的</source>
        <translation>the hub&apos;s database; the one it was made with where left out</translation>
    </message>
    <message>
        <source>县中心 %1 已建好；密钥在 %2，请另存一份，并记住密码。</source>
        <translation>The hub %1 is made; its keys are in %2: keep a copy apart, and the password.</translation>
    </message>
    <message numerus="yes">
        <source>签了 %n 份回执。</source>
        <translation>
            <numerusform>%n receipt signed.</numerusform>
            <numerusform>%n receipts signed.</numerusform>
        </translation>
    </message>
    <message>
        <source>完好：%1 条记录，%2 条线，%3 份回执（%4 份未签）</source>
        <translation>Sound: %1 events, %2 lines, %3 receipts (%4 not signed)</translation>
    </message>
    <message>
        <source>%1：第 %2 期，%3 条记录，%4 条分叉，%5 份回执未签</source>
        <translation>%1: epoch %2, %3 events, %4 beside their lines, %5 receipts not signed</translation>
    </message>
    <message>
        <source>%1 停用</source>
        <translation>revoked %1</translation>
    </message>
    <message>
        <source>柜台 %1 %2 已停用，不能再连县中心；它写过的都还在。</source>
        <translation>Desk %1 %2 is revoked and cannot reach the hub any more; all it wrote stays.</translation>
    </message>
    <message>
        <source>现在是第 %1 期；各站点下次同步时会把记录再报一遍。</source>
        <translation>This is epoch %1 now; at its next exchange every station offers its events again.</translation>
    </message>
    <message>
        <source>站点代码</source>
        <translation>code of the station</translation>
    </message>
    <message>
        <source>柜台代码</source>
        <translation>code of the desk</translation>
    </message>
    <message>
        <source>数据库地址，postgresql://用户@主机/数据库；库不存在时建立；密码放在 PGPASSFILE</source>
        <translation>the database, postgresql://user@host/database; made where there is none; its password in PGPASSFILE</translation>
    </message>
    <message>
        <source>县的代码，大写字母和数字，1 到 12 位</source>
        <translation>code of the county, capital letters and digits, 1 to 12</translation>
    </message>
    <message>
        <source>签发数据库证书的机构的证书（PEM），随入网文件发给柜台</source>
        <translation>certificate (PEM) of the authority the database&apos;s comes from; goes to desks with their enrolment</translation>
    </message>
    <message>
        <source>检查县中心的全部：记录链、检查点、回执、密钥、扫描件；有错时说出第一处，状态 3</source>
        <translation>checks everything at the hub: chains, checkpoints, receipts, keys, scans; names the first fault, status 3</translation>
    </message>
    <message>
        <source>县中心现有什么，登记了哪些柜台</source>
        <translation>what the hub holds and which desks are enrolled</translation>
    </message>
    <message>
        <source>停用一个柜台：丢失、被盗或交回的机器不能再连</source>
        <translation>revokes a desk: a machine lost, stolen or given back cannot connect any more</translation>
    </message>
    <message>
        <source>数据库从备份恢复之后运行：各站点会把记录再报一遍</source>
        <translation>after the database was restored from a backup: stations offer their events again</translation>
    </message>
    <message>
        <source>手工指定列：表头=列名，逗号隔开，例如 停电开始=start,户=users；等号后面空着就是不读</source>
        <translation>map columns by hand: HEADING=COLUMN, separated by commas; nothing behind the = leaves a column out</translation>
    </message>
    <message>
        <source>改好的格（JSON：file、row、field、value 的列表）；原文件不动，更正记入报表</source>
        <translation>cells put right (JSON: list of file, row, field, value); the file stays as it is, the report lists them</translation>
    </message>
    <message>
        <source>主清单是 XLSX 时读哪个工作表；不写时读第一个</source>
        <translation>sheet of the main list where it is XLSX; the first by default</translation>
    </message>
    <message>
        <source>主清单的编码：utf-8、utf-16le、utf-16be、gb18030；不写时自动判断</source>
        <translation>encoding of the main list: utf-8, utf-16le, utf-16be, gb18030; found out by default</translation>
    </message>
    <message>
        <source>主清单的分隔符：comma、semicolon、tab、pipe；不写时自动判断</source>
        <translation>delimiter of the main list: comma, semicolon, tab, pipe; found out by default</translation>
    </message>
    <message>
        <source>主清单里日期的次序：ymd、dmy、mdy；不写时自动判断</source>
        <translation>order of dates in the main list: ymd, dmy, mdy; found out by default</translation>
    </message>
    <message>
        <source>这份清单是 XLSX 时读哪个工作表；不写时读第一个</source>
        <translation>sheet of this list where it is XLSX; the first by default</translation>
    </message>
    <message>
        <source>第 %1 版</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>第 %1 版：同样的文件、同样的行，每个数都相同。</source>
        <translation>Version %1: the same files, the same rows, every figure the same.</translation>
    </message>
    <message>
        <source>第 %1 版：文件相同，但有 %2 个数不同：%3</source>
        <translation>Version %1: the files are the same, but %2 figures differ: %3</translation>
    </message>
    <message>
        <source>没有留存副本时给出当时的文件；内容必须与发布时相同</source>
        <translation>the file used then, where no copy was kept; its content must be the same</translation>
    </message>
    <message>
        <source>reliability 或 voltage</source>
        <translation>reliability or voltage</translation>
    </message>
    <message>
        <source>发布一期报表：冻结数字、口径和来源文件；再次发布是更正</source>
        <translation>release a report: figures, rules and source files are frozen; releasing again is a correction</translation>
    </message>
    <message>
        <source>更正版必填：改了什么、为什么</source>
        <translation>for a correction: what changed, and why</translation>
    </message>
    <message>
        <source>只记来源文件的哈希，不留副本；副本要自己保存</source>
        <translation>record the hashes of the files only, keep no copies</translation>
    </message>
    <message>
        <source>列出已发布的报表和各版的来源</source>
        <translation>list released reports and the sources of each version</translation>
    </message>
    <message>
        <source>用当时的文件重算一期已发布的报表，逐个数核对</source>
        <translation>compute a released report again from its files and compare every figure</translation>
    </message>
    <message>
        <source>第几版；不写时是最新一版</source>
        <translation>which version; the newest by default</translation>
    </message>
    <message>
        <source>不超过几秒算短时停电，默认 180</source>
        <translation>how many seconds at most are a short interruption, 180 by default</translation>
    </message>
    <message>
        <source>未停电的限电只折算时间，不计次数</source>
        <translation>limited supply gives equivalent time only, no interruption</translation>
    </message>
    <message>
        <source>区域里前几类算城市，默认 3</source>
        <translation>how many of the regions are the city, 3 by default</translation>
    </message>
    <message>
        <source>重大事件日界限里 β 的倍数，默认 2.5</source>
        <translation>factor of beta in the limit of major event days, 2.5 by default</translation>
    </message>
    <message numerus="yes">
        <source>中心库已恢复，已补传 %n 条。</source>
        <translation>
            <numerusform>The hub was restored; %n event was sent again.</numerusform>
            <numerusform>The hub was restored; %n events were sent again.</numerusform>
        </translation>
    </message>
    <message>
        <source>上报 %1 条，收到 %2 条。</source>
        <translation>Sent %1, received %2.</translation>
    </message>
    <message>
        <source>与县中心交换记录；按入网文件连，不需要用户；用 --as 时另外签检查点</source>
        <translation>exchanges events with the county&apos;s hub by the enrolment; needs no user; with --as it signs a checkpoint as well</translation>
    </message>
    <message>
        <source>只作试验：县中心数据库的地址，以它的所有者连；密码放在 PGPASSFILE</source>
        <translation>for a test: the hub&apos;s database, as its owner; its password in PGPASSFILE</translation>
    </message>
    <message>
        <source>XLSX，工作表 %1</source>
        <translation>XLSX, sheet %1</translation>
    </message>
    <message>
        <source>CSV，编码 %1，分隔符 %2，日期次序 %3</source>
        <translation>CSV, encoding %1, delimiter %2, dates %3</translation>
    </message>
    <message>
        <source>第 %1 行 %2：%3</source>
        <translation>Row %1 %2: %3</translation>
    </message>
    <message>
        <source>第 %1 行  %2  %3  %4 户  %5 时户</source>
        <translation>row %1  %2  %3  %4 users  %5 user-hours</translation>
    </message>
    <message>
        <source>第 %1 行  %2  %3  超上限 %4 分钟，超下限 %5 分钟</source>
        <translation>row %1  %2  %3  over %4 min, under %5 min</translation>
    </message>
    <message>
        <source>先看一份清单：编码、分隔符、列的对应、前几行和每一行不能算的</source>
        <translation>look at a list first: encoding, delimiter, columns, first rows and every row that cannot count</translation>
    </message>
    <message>
        <source>CSV 或 XLSX</source>
        <translation>CSV or XLSX</translation>
    </message>
    <message>
        <source>是什么清单：events、users、points、samples、daily、history</source>
        <translation>what it is: events, users, points, samples, daily, history</translation>
    </message>
    <message>
        <source>看前几行，默认 10</source>
        <translation>how many of the first rows, 10 by default</translation>
    </message>
    <message>
        <source>可靠性报表里一个数背后的停电清单各行（行号、时户）</source>
        <translation>rows of the outage list behind a figure of the reliability report</translation>
    </message>
    <message>
        <source>total、region、feeder、transformer、category、cause、month</source>
        <translation>total, region, feeder, transformer, category, cause, month</translation>
    </message>
    <message>
        <source>哪一个，例如 农村、城东线、2026-07</source>
        <translation>which one: the name of a region or feeder, or 2026-07</translation>
    </message>
    <message>
        <source>台区所在的线路</source>
        <translation>feeder of the transformer area</translation>
    </message>
    <message>
        <source>电压报表里一个数背后越限的各行（行号、分钟）</source>
        <translation>rows out of the limits behind a figure of the voltage report</translation>
    </message>
    <message>
        <source>哪个监测点</source>
        <translation>which point</translation>
    </message>
    <message>
        <source>哪一类</source>
        <translation>which class</translation>
    </message>
    <message>
        <source>与同一份记录里的上期、上年同期比较</source>
        <translation>compare with the period before and the same a year ago, from the same records</translation>
    </message>
    <message>
        <source>不收 %1 条：%2。</source>
        <translation>%1 not taken: %2.</translation>
    </message>
    <message>
        <source>数据包已写好，给 %1：%2 条记录，%3 张扫描件。</source>
        <translation>Bundle written for %1: %2 events, %3 scans.</translation>
    </message>
    <message>
        <source>一个数据包装不下：收到回执之后再导出一次。</source>
        <translation>Not everything fits into one bundle: export again when the receipt has come.</translation>
    </message>
    <message>
        <source>来自 %1（%2）：收到 %3 条记录，%4 张扫描件。</source>
        <translation>From %1 (%2): %3 events and %4 scans taken in.</translation>
    </message>
    <message>
        <source>那边新收到本机 %1 条，还没有收到 %2 条。</source>
        <translation>They now have %1 more of this desk&apos;s events; %2 have not reached them yet.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 处冲突要人处理。</source>
        <translation>
            <numerusform>%n conflict waits for a person.</numerusform>
            <numerusform>%n conflicts wait for a person.</numerusform>
        </translation>
    </message>
    <message>
        <source>来自 %1 %2（%3）：县中心收到 %4 条记录，%5 张扫描件。</source>
        <translation>From %1 %2 (%3): the hub took in %4 events and %5 scans.</translation>
    </message>
    <message>
        <source>回执：powerhall bundle export --for %1 FILE</source>
        <translation>Receipt: powerhall bundle export --for %1 FILE</translation>
    </message>
    <message>
        <source>只在县里用：数据库的地址；不给时用建立时的</source>
        <translation>At the county only: address of the database; the one given at its making by default</translation>
    </message>
    <message>
        <source>写一个签名并密封的数据包，用 U 盘带走；在县中心的文件夹里是给一个站点的回执</source>
        <translation>Write a signed and sealed bundle to carry by USB stick; in the county&apos;s folder, the receipt for a station</translation>
    </message>
    <message>
        <source>数据包</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>给谁：hub 是县中心；也可以是本站代码、上级代码，或本站另一个柜台，如 BS01B</source>
        <translation>For whom: hub is the county&apos;s hub; or the code of this station, of a place above, or of another desk of this station such as BS01B</translation>
    </message>
    <message>
        <source>收下一个数据包：全部收下，或有一处不对就全不收；重复、先后都没有关系</source>
        <translation>Take in a bundle: all of it or, where anything in it is wrong, none; twice and in any order does no harm</translation>
    </message>
    <message>
        <source>没有冲突。</source>
        <translation>No conflict.</translation>
    </message>
    <message>
        <source>已定下来。</source>
        <translation>Settled.</translation>
    </message>
    <message>
        <source>客户手里的单据写的是另一样，请重打：print %1 %2</source>
        <translation>The customer’s slip says otherwise, print it again: print %1 %2</translation>
    </message>
    <message>
        <source>没有看起来重复的申请。</source>
        <translation>No applications that look alike.</translation>
    </message>
    <message>
        <source>各台席改得不一样、用不上或先放一边的记录，每一边各是谁、何时、写了什么</source>
        <translation>what desks changed differently, what cannot be applied or was set aside: who, when and what on each side</translation>
    </message>
    <message>
        <source>定下以哪一边为准；另一边的记录仍然留着</source>
        <translation>settles which side counts; the record of the other stays</translation>
    </message>
    <message>
        <source>哪一项，conflict list 给出</source>
        <translation>the field, as conflict list gives it</translation>
    </message>
    <message>
        <source>那一边的记录，conflict list 给出；写前几位即可</source>
        <translation>the record of that side, as conflict list gives it; its first digits will do</translation>
    </message>
    <message>
        <source>可能重复的申请：同一个人登记了两次，或一个地址有不同的人在申请</source>
        <translation>applications that may be alike: one person registered twice, or different applicants at one address</translation>
    </message>
    <message numerus="yes">
        <source>县中心 %1 已升级，运行了 %n 个脚本；数据都在。</source>
        <translation>
            <numerusform>Hub %1 brought forward by %n script; all data is there.</numerusform>
            <numerusform>Hub %1 brought forward by %n scripts; all data is there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>站点带来的别处记录，签名无误，收下 %n 条。</source>
        <translation>
            <numerusform>%n event of other places brought by stations was rightly signed and taken.</numerusform>
            <numerusform>%n events of other places brought by stations were rightly signed and taken.</numerusform>
        </translation>
    </message>
    <message>
        <source>在 PostgreSQL 里建县中心，在 --data 里放它的密钥；密钥的密码取自 POWERHALL_PASSWORD；已经有了的，升级到本程序的版本</source>
        <translation>Make the county&apos;s hub in PostgreSQL, its keys in --data; their password from POWERHALL_PASSWORD; one that is there is brought to this program&apos;s version</translation>
    </message>
    <message>
        <source>签还没有签的回执，核对站点带来的别处记录；定时运行，密码取自 POWERHALL_PASSWORD</source>
        <translation>Sign receipts that are not signed yet and judge what stations brought of other places; run by a timer, password from POWERHALL_PASSWORD</translation>
    </message>
    <message>
        <source>时间证据：每一件事何时写下、凭什么说、证明什么和不证明什么</source>
        <translation>proof of time: when each act was written down, what speaks for it, what that proves and what not</translation>
    </message>
    <message>
        <source>只看这份申请</source>
        <translation>this application alone</translation>
    </message>
    <message>
        <source>扫描件：上报 %1 张，收到 %2 张。</source>
        <translation>Scans: %1 sent, %2 received.</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 张扫描件别的柜台没有报上去。</source>
        <translation>
            <numerusform>%n scan has not been sent by other desks yet.</numerusform>
            <numerusform>%n scans have not been sent by other desks yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已入网，添了 %n 位人员；从现在起可以同步。</source>
        <translation>
            <numerusform>Joined; %n user added; from now on this desk can sync.</numerusform>
            <numerusform>Joined; %n users added; from now on this desk can sync.</numerusform>
        </translation>
    </message>
    <message>
        <source>让已经在用的数据文件夹按入网文件连上县中心，或换新的入网文件；入网文件的口令取自 POWERHALL_NEW_PASSWORD</source>
        <translation>Connect a data folder that is in use to the county&apos;s hub by an enrolment file, or renew the enrolment; its passphrase from POWERHALL_NEW_PASSWORD</translation>
    </message>
    <message>
        <source>县中心给的入网文件</source>
        <translation>Enrolment file from the county</translation>
    </message>
    <message>
        <source>没有代收的材料。</source>
        <translation>No deposits.</translation>
    </message>
    <message>
        <source>代收：本柜台还没有收到这个编号的记录，先收下客户带来的材料，出回执</source>
        <translation>Take a deposit: papers a customer brings for a number this desk has not heard of, with a receipt</translation>
    </message>
    <message>
        <source>客户单据上的申请编号</source>
        <translation>number of the application as the customer&apos;s slip says it</translation>
    </message>
    <message>
        <source>资料，如 title；几件用逗号隔开</source>
        <translation>documents, such as title; several with commas between</translation>
    </message>
    <message>
        <source>回执写到哪里（A4）</source>
        <translation>where the receipt goes (A4)</translation>
    </message>
    <message>
        <source>代收的材料，还没有并入的在前</source>
        <translation>deposits, those not joined yet first</translation>
    </message>
    <message>
        <source>没有给密码，请放在环境变量 %1 里</source>
        <translation>No password was given; put it into the environment variable %1</translation>
    </message>
    <message>
        <source>没有可以公开的依据，海报上不写：请在草稿里写文号（--source）</source>
        <translation>There is no basis that may be shown, so the poster names none: give the draft a source number (--source)</translation>
    </message>
    <message>
        <source>没有留在本机的工作，可以交机。</source>
        <translation>No work stays on this machine alone: it may be handed over.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 条没有报上去，抄件在 %1；请连同本机一起交代清楚。</source>
        <translation>
            <numerusform>%n event was not sent, a copy is in %1; hand it over knowingly with the machine.</numerusform>
            <numerusform>%n events were not sent, a copy is in %1; hand them over knowingly with the machine.</numerusform>
        </translation>
    </message>
    <message>
        <source>交机：本机要交出、清空或转到别处入网之前；有没报上去的工作时要写原因，并先抄一份出来</source>
        <translation>Release the machine before it is handed over, emptied or enrolled elsewhere; work not sent needs a reason and is copied out first</translation>
    </message>
    <message>
        <source>为什么不先同步就交机，不写个人信息</source>
        <translation>why it is released before an exchange, without personal data</translation>
    </message>
    <message>
        <source>日志现在写不进去，这次登录没有记下；读取照常</source>
        <translation>The journal cannot be written now: this sign-in was not noted; reading goes on</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 条还没有报上去；交出这台机器以前请先同步，或用 release 交代清楚</source>
        <translation>
            <numerusform>%n event has not been sent; before this machine is handed over, sync, or account for it with release</numerusform>
            <numerusform>%n events have not been sent; before this machine is handed over, sync, or account for them with release</numerusform>
        </translation>
    </message>
    <message>
        <source>标准输入</source>
        <translation>standard input</translation>
    </message>
    <message numerus="yes">
        <source>已收下 %n 件材料；等申请的记录到了并入。</source>
        <translation>
            <numerusform>%n paper taken; it is joined to the application when its record comes.</numerusform>
            <numerusform>%n papers taken; they are joined to the application when its record comes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>改得不一样：%1</source>
        <translation>Changed differently: %1</translation>
    </message>
    <message>
        <source>一个编号，两份申请</source>
        <translation>One number, two applications</translation>
    </message>
    <message>
        <source>同一台机器的两份拷贝都用过</source>
        <translation>Two copies of one machine were both used</translation>
    </message>
    <message>
        <source>用不上的记录：%1</source>
        <translation>A record that cannot be applied: %1</translation>
    </message>
    <message>
        <source>先放一边的记录：%1</source>
        <translation>A record set aside: %1</translation>
    </message>
    <message>
        <source>办到：%1，%2</source>
        <translation>Stands at: %1, %2</translation>
    </message>
    <message>
        <source>已办环节：%1</source>
        <translation>Stages done: %1</translation>
    </message>
    <message>
        <source>不欠材料</source>
        <translation>No papers owed</translation>
    </message>
    <message>
        <source>还欠：%1</source>
        <translation>Still owed: %1</translation>
    </message>
    <message>
        <source>已暂停：%1</source>
        <translation>Suspended: %1</translation>
    </message>
    <message>
        <source>营销系统工单：%1</source>
        <translation>Work order: %1</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>怎么回事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>哪几处</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>Latest</translation>
    </message>
    <message>
        <source>两处互不知情，都改了这一项。现在显示的是较晚的一个；定下以哪一处为准之前，两个都留着。</source>
        <translation>Both changed this without knowing of each other. The later one is shown; both are kept until somebody decides.</translation>
    </message>
    <message>
        <source>两份申请都有效，各办各的；向客户说明时请同时说姓名，不要只报编号。</source>
        <translation>Both applications are valid and go on; tell customers by name, not by the number alone.</translation>
    </message>
    <message>
        <source>硬盘被复制过，或从备份恢复过，两份都接着办了。两边写的都算数；发现的那一台已经换了柜台代码。</source>
        <translation>A disk was copied or restored and both went on. What both wrote counts; the one that found out has a new desk code.</translation>
    </message>
    <message>
        <source>这条记录在这里用不上，但是留着、也会照样传出去；别的记录不受影响。</source>
        <translation>This record cannot be applied here, but is kept and passed on; others are not touched by it.</translation>
    </message>
    <message>
        <source>等它前面的记录到了会自动接上；再同步一次，或导入那个站的 U 盘。</source>
        <translation>It joins by itself when the records before it come; synchronise again, or import that station’s stick.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>不明的台席</source>
        <translation>unknown desk</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>像什么</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>姓名或地址</source>
        <translation>Name or address</translation>
    </message>
    <message>
        <source>同一个人，两处各登记了一次</source>
        <translation>One person, registered at two places</translation>
    </message>
    <message>
        <source>同一地址，不同的人都在申请</source>
        <translation>One address, different applicants</translation>
    </message>
    <message>
        <source>%1（自称 %2）</source>
        <translation>%1 (claimed: %2)</translation>
    </message>
    <message>
        <source>%1 千瓦</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>%1 千伏</source>
        <translation>%1 kV</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>本机打不开这一份密存内容</source>
        <translation>cannot be opened on this machine</translation>
    </message>
    <message>
        <source>遮住的部分不同，打开申请可看</source>
        <translation>the masked part differs: open the application to see it</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>slip</translation>
    </message>
    <message>
        <source>，紧急放行</source>
        <translation>, passed in emergency</translation>
    </message>
    <message>
        <source>一件不欠</source>
        <translation>nothing owed</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>resumed</translation>
    </message>
    <message>
        <source>暂停，%1</source>
        <translation>suspended, %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DepositText</name>
    <message>
        <source>已并入</source>
        <translation>joined</translation>
    </message>
    <message>
        <source>已并入，有退件</source>
        <translation>joined, papers to return</translation>
    </message>
    <message>
        <source>等县里并入</source>
        <translation>waits for the county</translation>
    </message>
    <message>
        <source>要转交</source>
        <translation>to be taken there</translation>
    </message>
    <message>
        <source>等记录</source>
        <translation>waits for the record</translation>
    </message>
    <message>
        <source>这是别的站点的编号，由县里的柜台并入；请把材料转交那个站点</source>
        <translation>This is another station&apos;s number; a desk of the county joins it. Please pass the papers on to that station</translation>
    </message>
    <message>
        <source>这是别的站点的编号，没有上级柜台替两边并入；请把材料连同回执送到那个站点，由那里补收</source>
        <translation>This is another station&apos;s number, and no desk above joins the two; please take the papers with their receipt to that station, which enters them</translation>
    </message>
</context>
<context>
    <name>DoubtText</name>
    <message>
        <source>时间在报告期之外，没有计入</source>
        <translation>outside the period, not counted</translation>
    </message>
    <message>
        <source>停电户数 %1 多于这条线路的 %2 户</source>
        <translation>%1 users, more than the %2 of the feeder</translation>
    </message>
    <message>
        <source>与第 %1 行内容相同，可能录了两次</source>
        <translation>the same as row %1, maybe entered twice</translation>
    </message>
    <message>
        <source>与第 %1 行时间重叠，同一台区已经在停电</source>
        <translation>overlaps row %1: the area was out already</translation>
    </message>
    <message>
        <source>限电后容量大于限电前，按没有损失计算</source>
        <translation>capacity grew; taken as no loss</translation>
    </message>
    <message>
        <source>限电容量只填了一项，按全部停电计算</source>
        <translation>one capacity is missing; taken as a full interruption</translation>
    </message>
    <message>
        <source>不是已知的区域</source>
        <translation>no known region</translation>
    </message>
    <message>
        <source>用户数清单里没有这条线路</source>
        <translation>the users list does not have this feeder</translation>
    </message>
    <message>
        <source>期末户数 %1，与按天加权的 %2 不同</source>
        <translation>%1 users at the end, %2 weighted by days</translation>
    </message>
    <message>
        <source>没有用户数，不能计算率</source>
        <translation>no users, so no rates</translation>
    </message>
    <message>
        <source>样本大约每 %1 分钟一个，比设定的间隔长</source>
        <translation>about one sample every %1 min, longer than the interval set</translation>
    </message>
    <message>
        <source>这个监测点本期没有数据</source>
        <translation>no data of this point in the period</translation>
    </message>
    <message>
        <source>有 %1 个样本小得像以千伏填报</source>
        <translation>%1 samples are so small that they may be in kV</translation>
    </message>
    <message>
        <source>填报的合格率 %1 与分钟数算出的 %2% 不符</source>
        <translation>the stated rate %1 is not the minutes&apos; %2%</translation>
    </message>
    <message>
        <source>%1–%2（%3 行）</source>
        <translation>%1–%2 (%3 rows)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>找不到文件 %1；请检查路径和文件名。</source>
        <translation>File %1 was not found; check its path and name.</translation>
    </message>
    <message>
        <source>磁盘出错（%1）；刚才这一笔记下了没有还不一定，请先查一查再办，并检查磁盘。</source>
        <translation>The disk failed (%1); whether this last act was recorded is not certain. Look it up before doing it again, and check the disk.</translation>
    </message>
    <message>
        <source>读不了或写不了这个文件（%1）；请检查权限和路径。</source>
        <translation>This file cannot be read or written (%1); check its path and permissions.</translation>
    </message>
    <message>
        <source>文件不是 UTF-8 编码（从第 %2 字节起）；若是 GB18030 或 GBK 文件，请另存为 UTF-8 再试。</source>
        <translation>The file is not UTF-8 (from byte %2 on); save a GB18030 or GBK file as UTF-8 and try again.</translation>
    </message>
    <message>
        <source>第 %2 行第 %3 列不是完整有效的 JSON（%1）；请改正后再试。</source>
        <translation>Line %2, column %3 is not complete and valid JSON (%1); correct it and try again.</translation>
    </message>
    <message>
        <source>不认识的键；这里还可以写：%4。</source>
        <translation>Unknown key; what may stand here: %4.</translation>
    </message>
    <message>
        <source>不认识的键；请删去或改正拼写。</source>
        <translation>Unknown key; remove it or correct its spelling.</translation>
    </message>
    <message>
        <source>缺少这个必填项；请补上。</source>
        <translation>This required entry is missing; add it.</translation>
    </message>
    <message>
        <source>类型不对：应为%2，实为%3；请改正。</source>
        <translation>Wrong type: %2 is wanted, %3 was found; correct it.</translation>
    </message>
    <message>
        <source>不认识的值“%1”；可以写：%4。</source>
        <translation>Unknown value “%1”; what may stand here: %4.</translation>
    </message>
    <message>
        <source>不认识的值“%1”；请改正。</source>
        <translation>Unknown value “%1”; correct it.</translation>
    </message>
    <message>
        <source>“%1”不是有效的日期或时间；请写成 YYYY-MM-DD 或 YYYY-MM-DD HH:MM，而且这一天要存在。</source>
        <translation>“%1” is no valid date or time; write YYYY-MM-DD or YYYY-MM-DD HH:MM, and a day that exists.</translation>
    </message>
    <message>
        <source>“%1”不在允许的范围内；请填 %2 到 %3。</source>
        <translation>“%1” is out of range; enter %2 to %3.</translation>
    </message>
    <message>
        <source>“%1”不是可用的数；请改正。</source>
        <translation>“%1” is not a number that can be used; correct it.</translation>
    </message>
    <message>
        <source>这两项不能并用：%1；请改正其中一项。</source>
        <translation>These exclude each other: %1; correct one of them.</translation>
    </message>
    <message>
        <source>证件号码不对：最后一位应为 %2；请对照证件再输入一次。</source>
        <translation>The ID number is wrong: its last character should be %2; compare it with the document and type it again.</translation>
    </message>
    <message>
        <source>证件号码不对：%1；请对照证件再输入一次。</source>
        <translation>The ID number is wrong: %1; compare it with the document and type it again.</translation>
    </message>
    <message>
        <source>规则文件不合格式：%1；请向发文件的单位要一份正确的。</source>
        <translation>The rules file breaks its format: %1; ask whoever sent it for a correct one.</translation>
    </message>
    <message>
        <source>规则文件不合格式：%1（%4）；请向发文件的单位要一份正确的。</source>
        <translation>The rules file breaks its format: %1 (%4); ask whoever sent it for a correct one.</translation>
    </message>
    <message>
        <source>资料不足，不能受理，还缺：%4；请一次告知客户并打印通知单。</source>
        <translation>The documents do not suffice for acceptance, still lacking: %4; tell the customer all of it at one time and print the notice.</translation>
    </message>
    <message>
        <source>资料不足，不能受理；请一次告知客户并打印通知单。</source>
        <translation>The documents do not suffice for acceptance; tell the customer all of it at one time and print the notice.</translation>
    </message>
    <message>
        <source>还欠资料：%4；请先补齐，紧急情况可由值班长写明原因放行。</source>
        <translation>Documents are still owed: %4; supply them first, or let the head of hall pass it in an emergency, with a reason.</translation>
    </message>
    <message>
        <source>现在不能办“%1”；应先办“%2”。</source>
        <translation>“%1” cannot be done now; “%2” comes first.</translation>
    </message>
    <message>
        <source>这件申请没有“%1”这一环节，或已经办过；请核对。</source>
        <translation>This application has no stage “%1”, or it was reached already; check it.</translation>
    </message>
    <message>
        <source>这件申请现在的状态是“%1”，不能这样办；请先查看它的经过。</source>
        <translation>This application is “%1” now, so this cannot be done; look at its history first.</translation>
    </message>
    <message>
        <source>“%1”不在本单位的目录内，不得向客户要求；请从目录中选。</source>
        <translation>“%1” is not in this utility&apos;s catalogue and must not be asked of a customer; choose from the catalogue.</translation>
    </message>
    <message>
        <source>您的角色（%2）不能“%1”；请由有权限的人员办理。</source>
        <translation>Your role (%2) may not do “%1”; ask someone who may.</translation>
    </message>
    <message>
        <source>用户名或密码不对，或账号已停用；请再试，或找管理员。</source>
        <translation>User or password is wrong, or the account is disabled; try again or ask an administrator.</translation>
    </message>
    <message>
        <source>尝试次数过多；请 %2 分钟后再试。</source>
        <translation>Too many tries; try again in %2 minutes.</translation>
    </message>
    <message>
        <source>尝试次数过多，账号已锁；请找管理员。</source>
        <translation>Too many tries, the account is blocked; ask an administrator.</translation>
    </message>
    <message>
        <source>找不到“%1”；现有：%4。</source>
        <translation>“%1” was not found; there are: %4.</translation>
    </message>
    <message>
        <source>找不到“%1”；请核对后再试。</source>
        <translation>“%1” was not found; check it and try again.</translation>
    </message>
    <message>
        <source>已经有“%1”；没有作任何改动，请换一个。</source>
        <translation>“%1” exists already; nothing was changed, choose another.</translation>
    </message>
    <message>
        <source>只有演示厅可以这样做（%1）；正式数据没有改动。</source>
        <translation>Only a demo hall can do this (%1); nothing was changed.</translation>
    </message>
    <message>
        <source>演示厅不可以这样做（%1）；请在正式的数据文件夹里办理。</source>
        <translation>A demo hall cannot do this (%1); use a real data folder.</translation>
    </message>
    <message>
        <source>这样做要写明原因；请补上。</source>
        <translation>This needs a reason; give one.</translation>
    </message>
    <message>
        <source>不能这样做：%1。</source>
        <translation>This cannot be done: %1.</translation>
    </message>
    <message>
        <source>命令用法不对：%1；用法见 powerhall --help。</source>
        <translation>Wrong usage: %1; see powerhall --help.</translation>
    </message>
    <message>
        <source>数据由更新的程序写成（版本 %2，本程序最高到 %3）；请升级程序后再打开。</source>
        <translation>The data were written by a newer program (version %2, this one knows up to %3); upgrade the program, then open them.</translation>
    </message>
    <message>
        <source>数据正被别的程序占用，5 秒内没有回应；请稍后再试。</source>
        <translation>Another program holds the data and did not answer within 5 s; try again later.</translation>
    </message>
    <message>
        <source>磁盘满了：%2 还缺 %3 MB；没有作任何改动，请腾出空间再试。</source>
        <translation>The disk is full: %2 lacks %3 MB; nothing was changed, make room and try again.</translation>
    </message>
    <message>
        <source>还没有登录，客户资料是锁着的；请先登录。</source>
        <translation>Nobody has signed in, so personal data are locked; sign in first.</translation>
    </message>
    <message>
        <source>没有打印成功：%1；单据还在待打印队列里，请检查打印机后重打。</source>
        <translation>Printing failed: %1; the slip still waits in the queue, check the printer and print it again.</translation>
    </message>
    <message>
        <source>连不上县中心（%1）；数据都在本机，请检查网络后再试。</source>
        <translation>The hub cannot be reached (%1); all data are on this machine, check the network and try again.</translation>
    </message>
    <message>
        <source>程序自身出错：%1；没有作任何改动，请把运行日志交给维护人员。</source>
        <translation>A fault of the program itself: %1; nothing was changed, hand the log to whoever maintains it.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <extracomment>%1 is a file, a path in a file or a field; %2 a whole sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>按规则不需要“%1”，不得多收客户资料；请退还客户。</source>
        <translation>The rules do not ask for “%1”, and no more may be taken from a customer; hand it back.</translation>
    </message>
    <message>
        <source>这里写的会明文保存，不要重复客户的姓名、证件号、电话或地址；请改写。</source>
        <translation>What is written here is kept readable: do not repeat the customer&apos;s name, ID number, phone or address; word it differently.</translation>
    </message>
    <message>
        <source>密码太短；至少要 %2 个字符。</source>
        <translation>The password is too short; it needs at least %2 characters.</translation>
    </message>
    <message>
        <source>密码太简单；小写、大写、数字、符号四类中至少要有 %2 类。</source>
        <translation>The password is too simple; use at least %2 of: lower case, upper case, digits, symbols.</translation>
    </message>
    <message>
        <source>密码里不能有用户名；请换一个。</source>
        <translation>The password must not hold the user name; choose another.</translation>
    </message>
    <message>
        <source>这个密码太常见，别人一猜就中；请换一个。</source>
        <translation>This password is among those everybody tries first; choose another.</translation>
    </message>
    <message>
        <source>密码不够安全（%1）；请换一个。</source>
        <translation>The password is too weak (%1); choose another.</translation>
    </message>
    <message>
        <source>校验码“%2”不对：%1；请对照海报底部再输入一次。</source>
        <translation>The check code “%2” is wrong: %1; compare it with the foot of the poster and type it again.</translation>
    </message>
    <message>
        <source>太长：现有 %2，最多 %3；请删减或分成几份。</source>
        <translation>Too long: %2 where %3 is the most; shorten it or divide it.</translation>
    </message>
    <message>
        <source>这张纸放不下：多出 %2 行，续页共需 %3 张；请换大一号的纸、删减文字，或用 --continue 续页。</source>
        <translation>It does not fit this sheet: %2 lines over, %3 sheets when continued; take a larger sheet, cut the text, or continue it with --continue.</translation>
    </message>
    <message>
        <source>表头里没有这些列：%4；请补上列名，或手工指定是哪一列。</source>
        <translation>The header lacks these columns: %4; add the headings, or say by hand which columns they are.</translation>
    </message>
    <message>
        <source>有两列说的是同一件事：%1；请改名、删去其中一列，或手工指定。</source>
        <translation>Two columns mean the same: %1; rename or remove one, or choose by hand.</translation>
    </message>
    <message>
        <source>读的时候文件 %1 变了；没有导入任何内容，请等它写完再读。</source>
        <translation>The file %1 changed while it was read; nothing was imported. Wait until it is finished, then read it again.</translation>
    </message>
    <message>
        <source>文件是空的，连表头也没有；请换一个文件。</source>
        <translation>The file is empty, without even a header; choose another.</translation>
    </message>
    <message>
        <source>表头这一行读不了（引号没有配对，或有无效字符）；请改正第一行。</source>
        <translation>The header row cannot be read (an unpaired quote or invalid characters); mend the first row.</translation>
    </message>
    <message>
        <source>这是旧式的 .xls 或加了密码的工作簿；请另存为不带密码的 .xlsx 或 CSV。</source>
        <translation>This is an old .xls workbook or one with a password; save it as .xlsx without a password, or as CSV.</translation>
    </message>
    <message>
        <source>这不是完整的 .xlsx 工作簿；请用表格软件打开后重新另存。</source>
        <translation>This is not a complete .xlsx workbook; open it in a spreadsheet program and save it anew.</translation>
    </message>
    <message>
        <source>工作簿里没有这个工作表；请换一个工作表名。</source>
        <translation>The workbook has no such sheet; give the name of another.</translation>
    </message>
    <message>
        <source>工作簿解开后大得不合常理，为安全起见没有读；请另存为 CSV 再导入。</source>
        <translation>Unpacked, the workbook is unreasonably large and was not read for safety; save it as CSV and import that.</translation>
    </message>
    <message>
        <source>这不是 CSV 或 XLSX 表格；请换一个文件。</source>
        <translation>This is neither a CSV nor an XLSX table; choose another file.</translation>
    </message>
    <message>
        <source>表格文件读不了：%1。</source>
        <translation>The table file cannot be read: %1.</translation>
    </message>
    <message>
        <source>写不进去；请检查文件夹和磁盘的写权限。</source>
        <translation>It cannot be written; check the permissions of folder and disk.</translation>
    </message>
    <message>
        <source>写不进去（%1）；请检查文件夹和磁盘的写权限。</source>
        <translation>It cannot be written (%1); check the permissions of folder and disk.</translation>
    </message>
    <message>
        <source>数据损坏或被改动过：%1；请先用 powerhall repair 修复（可加 --from 备份文件），修不好再从备份恢复。</source>
        <translation>The data are damaged or were changed: %1; run powerhall repair first (--from a backup file where there is one), and restore a backup where that fails.</translation>
    </message>
    <message>
        <source>已停下；没有改动任何内容，也没有留下文件。</source>
        <translation>Stopped; nothing was changed and no file was left.</translation>
    </message>
    <message>
        <source>现在的密码只用于这一次或已到期；请先改密码，再办别的事。</source>
        <translation>This password is for one sign-in or has expired; set a new one first.</translation>
    </message>
    <message>
        <source>这个账号从 %3 起在台席 %2 登录着；账号不能共用，请先在那里退出。</source>
        <translation>This account has been signed in at desk %2 since %3; accounts are not shared, sign out there first.</translation>
    </message>
    <message>
        <source>新密码和现在的一样；请换一个。</source>
        <translation>The new password is the present one; choose another.</translation>
    </message>
    <message>
        <source>系统、安全、审计三员已经分设；不能再设一人全管的管理员，请在三员中选一个角色。</source>
        <translation>System, security and audit administrators are apart; nobody can be all three any more, choose one of the three roles.</translation>
    </message>
    <message>
        <source>这个角色只能由本站的人员担任；请选本站的人，或换一个角色。</source>
        <translation>Only somebody of this station can hold this role; choose another person or another role.</translation>
    </message>
    <message>
        <source>没有这样的上级单位；请按入网文件里的代码填写。</source>
        <translation>There is no such place above; use the code of the enrolment file.</translation>
    </message>
    <message>
        <source>电话里只能有数字、空格、+、- 和分机（如 转801）；请改正，没有就留空。</source>
        <translation>A phone has digits, blanks, +, - and an extension (as 转801 or ext 801) only; correct it, or leave it empty.</translation>
    </message>
    <message>
        <source>案件已经结束，只能更正客户和代办人的姓名、证件、电话、地址，办理的事实不能再改；请从更正里去掉其他内容。</source>
        <translation>The case is over: only name, document, phone and address of customer and agent can be put right, its facts stay; leave the rest out of the correction.</translation>
    </message>
    <message>
        <source>窗口在回答之前退出了，这件事可能已经办成；请先查看，没有办成再办一次。</source>
        <translation>The window ended before it answered, and the act may be done; look first, and do it again if it is not.</translation>
    </message>
    <message>
        <source>这个数据包是给 %2 的，不是给这里的；没有导入任何内容。</source>
        <translation>This bundle is for %2, not for here; nothing was imported.</translation>
    </message>
    <message>
        <source>这个数据包不能用：%1；没有导入任何内容，请重新拷贝，或请对方再导出一份。</source>
        <translation>This bundle cannot be used: %1. Nothing was imported; copy it again, or ask for another export.</translation>
    </message>
    <message>
        <source>“%1”不对；请写成这样：%4。</source>
        <translation>“%1” is wrong; write it like this: %4.</translation>
    </message>
    <message>
        <source>没有本单位的服务热线，单据不能出；请用这个选项给出号码。</source>
        <translation>No service line of this utility is known, so no slip can be made; give the number with this option.</translation>
    </message>
    <message>
        <source>没有本单位的服务热线，单据不能出；请值班长在“站点 → 本厅设置”里填写，或运行 powerhall setting hotline 号码。</source>
        <translation>No service line of this utility is known, so no slip can be made; the head of hall enters it under Station → This hall, or runs powerhall setting hotline NUMBER.</translation>
    </message>
    <message>
        <source>所说的时间 %1 晚于现在，或早于这件事开始的时候；请核对后再填。</source>
        <translation>The time %1 lies after now, or before what it is said of began; check it.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>%1 小时</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>时钟可能不准：%1 起比之前快了 %2，期限先别当真，请核对系统时间。</source>
        <translation>The clock may be wrong: since %1 it is %2 ahead of what it was. Do not rely on deadlines yet; check the system&apos;s time.</translation>
    </message>
    <message>
        <source>时钟可能不准：%1 起比之前慢了 %2，期限先别当真，请核对系统时间。</source>
        <translation>The clock may be wrong: since %1 it is %2 behind what it was. Do not rely on deadlines yet; check the system&apos;s time.</translation>
    </message>
    <message>
        <source>只读：%1 写不进去。可以查、可以看、可以打印抄件，不能办理。</source>
        <translation>Read-only: %1 cannot be written. Look up, read and print copies; nothing can be done.</translation>
    </message>
    <message>
        <source>磁盘快满了：%1 只剩 %2 MB，请尽快腾出空间。</source>
        <translation>The disk is nearly full: %2 MB left for %1. Make room soon.</translation>
    </message>
    <message numerus="yes">
        <source>已经 %n 天没有备份：请插上备份用的 U 盘，再到“站点 → 备份”</source>
        <translation>
            <numerusform>No backup for %n day: put the backup stick in, then go to Station → Backups</numerusform>
            <numerusform>No backup for %n days: put the backup stick in, then go to Station → Backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已经 %n 天没有备份：请值班长在“站点 → 备份”选好文件夹，以后每天自动备份</source>
        <translation>
            <numerusform>No backup for %n day: the head of hall chooses a folder under Station → Backups, then one is made every day</numerusform>
            <numerusform>No backup for %n days: the head of hall chooses a folder under Station → Backups, then one is made every day</numerusform>
        </translation>
    </message>
    <message>
        <source>还没有备份过：请插上备份用的 U 盘，再到“站点 → 备份”</source>
        <translation>Never backed up: put the backup stick in, then go to Station → Backups</translation>
    </message>
    <message>
        <source>还没有备份过，这台机器坏了数据就没了：请值班长在“站点 → 备份”选好文件夹</source>
        <translation>Never backed up: if this machine breaks, the data are gone. The head of hall chooses a folder under Station → Backups</translation>
    </message>
    <message>
        <source>还没有备份过</source>
        <translation>Never backed up</translation>
    </message>
    <message numerus="yes">
        <source>最近一次备份：%1，%n 天以前</source>
        <translation>
            <numerusform>Last backup: %1, %n day ago</numerusform>
            <numerusform>Last backup: %1, %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>最近一次备份：%1，就在今天</source>
        <translation>Last backup: %1, today</translation>
    </message>
</context>
<context>
    <name>HonestTime</name>
    <message>
        <source>（自称 %1）</source>
        <translation> (said to be %1)</translation>
    </message>
    <message>
        <source>写在 %1 和 %2 之间（县中心的时钟）：它记着前一张凭证，后一张凭证盖住了它。</source>
        <translation>Written between %1 and %2 (the county’s clock): it names the receipt before, and the receipt after covers it.</translation>
    </message>
    <message>
        <source>写在 %1 以后（县中心的时钟）：它记着那张凭证。还没有同步到县中心，“最迟何时”还没有旁证。</source>
        <translation>Written after %1 (the county’s clock): it names that receipt. Not exchanged with the county yet, so nothing shows by when.</translation>
    </message>
    <message>
        <source>写在 %1 以前（县中心的时钟）：那张凭证盖住了它。在它以前本机没有同步过，“最早何时”没有旁证。</source>
        <translation>Written before %1 (the county’s clock): that receipt covers it. This machine had not exchanged before, so nothing shows since when.</translation>
    </message>
    <message>
        <source>它写在 %1，由交换收到；为它作证的凭证在那一台上，请到那里查看。</source>
        <translation>It was written at %1 and came by exchange; the receipts that speak for it are there: look there.</translation>
    </message>
    <message>
        <source>只有本机的时钟和记录链作证：还没有与县中心交换过。</source>
        <translation>Only this machine’s clock and chain speak for it: nothing was exchanged with the county yet.</translation>
    </message>
    <message>
        <source>有凭证还没有县里的签名；签名以前它只是中心库自己的说法。</source>
        <translation>A receipt is not signed by the county yet; until then it is the hub’s word alone.</translation>
    </message>
    <message>
        <source>其间本机时钟跳过 %1 次，本机写的时刻只能作参考，以两张凭证之间为准。</source>
        <translation>The machine’s clock leapt %1 time(s) in between: its own time is a hint only, what counts is between the two receipts.</translation>
    </message>
    <message>
        <source>本机写的时刻不在两张凭证之间：本机的时钟不准，以凭证为准。</source>
        <translation>The machine’s own time does not lie between the receipts: its clock was wrong, the receipts count.</translation>
    </message>
    <message>
        <source>这一条在拷贝过或恢复过的硬盘的另一支上，县中心的凭证盖不住它。</source>
        <translation>It stands in the other branch of a disk that was copied or restored, which the county’s receipts do not cover.</translation>
    </message>
    <message>
        <source>当时出过单据：客户手里那一张的二维码应与所列校验码相同。</source>
        <translation>A slip was made then: the code on the customer’s copy must equal the one listed.</translation>
    </message>
    <message>
        <source>能证明：记录在两张凭证之间写下，次序没有变，写下以后一个字没有改。</source>
        <translation>Proves: the record was written between the two receipts, its order did not change, and not a word was altered since.</translation>
    </message>
    <message>
        <source>不能证明：事情恰好在写下的那一刻发生；自称的时间只是旁边的一句话，不代替写下的时间。</source>
        <translation>Does not prove: that the thing happened at the moment it was written down; a claimed time is a remark beside it and never replaces it.</translation>
    </message>
    <message>
        <source>不能证明：还没有同步出去的最后一段没有被持有本机和钥匙的人整段重写；客户手里的单据可以揭穿它。</source>
        <translation>Does not prove: that the last stretch not yet exchanged was not rewritten as a whole by who holds the machine and its keys; a customer’s slip would show it.</translation>
    </message>
</context>
<context>
    <name>RegisterSection</name>
    <message>
        <source>新公示项</source>
        <translation>New item</translation>
    </message>
</context>
<context>
    <name>RejectText</name>
    <message>
        <source>从这一格起引号没有配对，一直到文件末尾都成了这一行</source>
        <translation>a quote opened in this cell is never closed: everything to the end of the file became this row</translation>
    </message>
    <message>
        <source>右引号后面还有字，分不清这一格到哪里为止</source>
        <translation>text follows the closing quote, so it is unclear where this cell ends</translation>
    </message>
    <message>
        <source>有不合编码的字节，读不出是什么字</source>
        <translation>bytes that are no text in the encoding of the file</translation>
    </message>
    <message>
        <source>有空字符或其他控制字符</source>
        <translation>a NUL or another control character</translation>
    </message>
    <message>
        <source>这一行长得不合常理，多半是引号没有配对</source>
        <translation>the row is unreasonably long, mostly because of an unpaired quote</translation>
    </message>
    <message>
        <source>格数比表头多，多半是文字里的分隔符没有加引号</source>
        <translation>more cells than the header has, mostly because of a delimiter in text without quotes</translation>
    </message>
    <message>
        <source>公式出错：%1</source>
        <translation>the formula failed: %1</translation>
    </message>
    <message>
        <source>必填，却是空的</source>
        <translation>must be filled in, but is empty</translation>
    </message>
    <message>
        <source>“%1”不是日期</source>
        <translation>“%1” is no date</translation>
    </message>
    <message>
        <source>“%1”不是日期加时间</source>
        <translation>“%1” is no date with a time of day</translation>
    </message>
    <message>
        <source>“%1”不是数</source>
        <translation>“%1” is no number</translation>
    </message>
    <message>
        <source>“%1”不是整数</source>
        <translation>“%1” is no whole number</translation>
    </message>
    <message>
        <source>“%1”小于零</source>
        <translation>“%1” is below zero</translation>
    </message>
    <message>
        <source>“%1”超出了可能的范围</source>
        <translation>“%1” is beyond what is possible</translation>
    </message>
    <message>
        <source>不认识的词“%1”</source>
        <translation>unknown word “%1”</translation>
    </message>
    <message>
        <source>另一张表里没有“%1”</source>
        <translation>the other table does not list “%1”</translation>
    </message>
    <message>
        <source>与前面的一行重复（%1）</source>
        <translation>repeats an earlier row (%1)</translation>
    </message>
    <message>
        <source>结束时间（%1）不晚于开始时间</source>
        <translation>the end (%1) is not after the start</translation>
    </message>
    <message>
        <source>与同一行的其他格矛盾（%1）</source>
        <translation>contradicts other cells of the row (%1)</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n 条待发送</source>
        <translation>
            <numerusform>%n record to be sent</numerusform>
            <numerusform>%n records to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>，最早的是%1办的</source>
        <translation>, the oldest from %1</translation>
    </message>
    <message>
        <source>；因为%1，从 %2 起（%3）</source>
        <translation>; because: %1, since %2 (%3)</translation>
    </message>
    <message>
        <source>；因为%1</source>
        <translation>; because: %1</translation>
    </message>
    <message>
        <source>；还没有同步过</source>
        <translation>; never synchronised yet</translation>
    </message>
    <message>
        <source>；上次同步 %1（%2）</source>
        <translation>; last synchronised %1 (%2)</translation>
    </message>
    <message>
        <source>刚才</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟前</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时前</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 天前</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>演示站：数据只在本机，不与县中心同步。</source>
        <translation>A demo station: its data stay on this machine and are never exchanged with the county.</translation>
    </message>
    <message numerus="yes">
        <source>还没有入网：%n 条记录只在本机。</source>
        <translation>
            <numerusform>Not enrolled yet: %n record is on this machine alone.</numerusform>
            <numerusform>Not enrolled yet: %n records are on this machine alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>已同步 · %1（%2）：本机和县中心的记录一条不差。</source>
        <translation>In step · %1 (%2): this machine and the county hold the same records.</translation>
    </message>
    <message>
        <source>两边还没有对上</source>
        <translation>Both sides do not agree yet</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>；因为是上次同步以后办的</source>
        <translation>; because they were made since the last exchange</translation>
    </message>
    <message>
        <source>正在同步…</source>
        <translation>Synchronising…</translation>
    </message>
    <message>
        <source>已同步 · %1</source>
        <translation>In step · %1</translation>
    </message>
    <message>
        <source>正在同步，等这一次做完。</source>
        <translation>Synchronising: wait until this exchange is over.</translation>
    </message>
    <message>
        <source>演示站不能同步：人物都是虚构的。</source>
        <translation>A demo station cannot synchronise: its people are invented.</translation>
    </message>
    <message>
        <source>还没有入网：请向县里要入网文件，或用 U 盘交换。</source>
        <translation>Not enrolled yet: ask the county for an enrolment file, or exchange by stick.</translation>
    </message>
    <message>
        <source>正在连县中心…</source>
        <translation>Connecting to the county…</translation>
    </message>
    <message numerus="yes">
        <source>正在上报，已交换 %n 条…</source>
        <translation>
            <numerusform>Sending, %n record exchanged…</numerusform>
            <numerusform>Sending, %n records exchanged…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>正在接收，已交换 %n 条…</source>
        <translation>
            <numerusform>Receiving, %n record exchanged…</numerusform>
            <numerusform>Receiving, %n records exchanged…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>正在核对，已交换 %n 条…</source>
        <translation>
            <numerusform>Comparing, %n record exchanged…</numerusform>
            <numerusform>Comparing, %n records exchanged…</numerusform>
        </translation>
    </message>
    <message>
        <source>这个数据文件夹的另一份拷贝也用过：从现在起换了柜台代码，两边写的都还在。</source>
        <translation>Another copy of this data folder was used, too: from now on this one has a new desk code; what either wrote is kept.</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>提出申请</source>
        <translation>application</translation>
    </message>
    <message>
        <source>业务受理</source>
        <translation>acceptance</translation>
    </message>
    <message>
        <source>供电方案答复</source>
        <translation>reply with the supply plan</translation>
    </message>
    <message>
        <source>设计审查</source>
        <translation>design review</translation>
    </message>
    <message>
        <source>中间检查</source>
        <translation>intermediate inspection</translation>
    </message>
    <message>
        <source>竣工检验</source>
        <translation>final inspection</translation>
    </message>
    <message>
        <source>装表接电</source>
        <translation>metering and connection</translation>
    </message>
    <message>
        <source>现场勘查</source>
        <translation>site visit</translation>
    </message>
    <message>
        <source>客户资料齐全</source>
        <translation>customer&apos;s papers complete</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>open</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>欠缺</source>
        <translation>owed</translation>
    </message>
    <message>
        <source>已交</source>
        <translation>supplied</translation>
    </message>
    <message>
        <source>数据共享获取</source>
        <translation>obtained by data sharing</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>容缺受理</source>
        <translation>accepted with documents owed</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>柜台人员</source>
        <translation>counter clerk</translation>
    </message>
    <message>
        <source>值班长</source>
        <translation>head of hall</translation>
    </message>
    <message>
        <source>检查人员</source>
        <translation>inspector</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>查看申请</source>
        <translation>read applications</translation>
    </message>
    <message>
        <source>查看完整个人信息</source>
        <translation>see personal data in full</translation>
    </message>
    <message>
        <source>受理申请</source>
        <translation>accept applications</translation>
    </message>
    <message>
        <source>补交资料</source>
        <translation>take in documents</translation>
    </message>
    <message>
        <source>办结环节</source>
        <translation>finish a stage</translation>
    </message>
    <message>
        <source>紧急放行</source>
        <translation>pass in an emergency</translation>
    </message>
    <message>
        <source>暂停办理</source>
        <translation>suspend</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>resume</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>withdraw an application</translation>
    </message>
    <message>
        <source>更正申请</source>
        <translation>correct an application</translation>
    </message>
    <message>
        <source>登记营销系统工单号</source>
        <translation>enter the marketing system&apos;s order number</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>hand over</translation>
    </message>
    <message>
        <source>打印单据</source>
        <translation>print slips</translation>
    </message>
    <message>
        <source>作废单据</source>
        <translation>void slips</translation>
    </message>
    <message>
        <source>导入规则</source>
        <translation>import rules</translation>
    </message>
    <message>
        <source>更改站点设置</source>
        <translation>change the station&apos;s settings</translation>
    </message>
    <message>
        <source>管理用户</source>
        <translation>manage users</translation>
    </message>
    <message>
        <source>查看日志</source>
        <translation>read the journal</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>number</translation>
    </message>
    <message>
        <source>true 或 false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>list</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>object</translation>
    </message>
    <message>
        <source>空</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>嵌套超过 64 层</source>
        <translation>nested deeper than 64</translation>
    </message>
    <message>
        <source>位数不对</source>
        <translation>wrong number of digits</translation>
    </message>
    <message>
        <source>只能是 17 位数字加一位数字或 X</source>
        <translation>it must be 17 digits and a digit or X</translation>
    </message>
    <message>
        <source>其中的出生日期不存在</source>
        <translation>the date of birth in it does not exist</translation>
    </message>
    <message>
        <source>其中的出生日期在今天以后</source>
        <translation>the date of birth in it is after today</translation>
    </message>
    <message>
        <source>最后一位校验码不符</source>
        <translation>its check digit does not fit</translation>
    </message>
    <message>
        <source>演示厅里不能用真实的号码</source>
        <translation>a demo hall takes no real number</translation>
    </message>
    <message>
        <source>有效身份证件</source>
        <translation>valid identity document</translation>
    </message>
    <message>
        <source>营业执照</source>
        <translation>business licence</translation>
    </message>
    <message>
        <source>组织机构代码证</source>
        <translation>organisation code certificate</translation>
    </message>
    <message>
        <source>用电地址物权证件</source>
        <translation>title to the premises</translation>
    </message>
    <message>
        <source>用电工程项目批准文件</source>
        <translation>project approval</translation>
    </message>
    <message>
        <source>工程竣工报告（含竣工图纸）</source>
        <translation>completion report</translation>
    </message>
    <message>
        <source>没有内容</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>首尾有空格</source>
        <translation>blanks at its ends</translation>
    </message>
    <message>
        <source>标识只能用字母、数字和下划线</source>
        <translation>an identifier takes letters, digits and underscores only</translation>
    </message>
    <message>
        <source>颜色要写成 #RRGGBB</source>
        <translation>a colour reads #RRGGBB</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>it stands there twice</translation>
    </message>
    <message>
        <source>条款没有写明在来源的哪一处</source>
        <translation>the clause names no place in its source</translation>
    </message>
    <message>
        <source>结束早于开始</source>
        <translation>it ends before it begins</translation>
    </message>
    <message>
        <source>没有列出资料</source>
        <translation>no document is listed</translation>
    </message>
    <message>
        <source>不得有“其他材料”这类兜底说法</source>
        <translation>a catch-all instead of a document</translation>
    </message>
    <message>
        <source>环节次序不对</source>
        <translation>the stages are out of order</translation>
    </message>
    <message>
        <source>第一个环节从申请起算，其余不得</source>
        <translation>the first stage, and no other, starts with the application</translation>
    </message>
    <message>
        <source>环节没有名称</source>
        <translation>a stage without a name</translation>
    </message>
    <message>
        <source>与同一规则的另一版本日期重叠</source>
        <translation>it overlaps another version of the same rule</translation>
    </message>
    <message>
        <source>同一费用既允许又禁止</source>
        <translation>a fee both allowed and banned</translation>
    </message>
    <message>
        <source>缺少天数</source>
        <translation>the days are missing</translation>
    </message>
    <message>
        <source>这种期限不带天数</source>
        <translation>this kind of deadline has no days</translation>
    </message>
    <message>
        <source>有客户没有对应的规则</source>
        <translation>someone is left without a rule</translation>
    </message>
    <message>
        <source>假期太长</source>
        <translation>the holiday is too long</translation>
    </message>
    <message>
        <source>不在本年内</source>
        <translation>it lies outside the year</translation>
    </message>
    <message>
        <source>调休上班日不是周末</source>
        <translation>a make-up day that is no weekend day</translation>
    </message>
    <message>
        <source>这一天已经是假日</source>
        <translation>the day is a holiday already</translation>
    </message>
    <message>
        <source>已公布的年份没有假日</source>
        <translation>an announced year without holidays</translation>
    </message>
    <message>
        <source>年数不对</source>
        <translation>not a possible number of years</translation>
    </message>
    <message>
        <source>还没有办结任何环节</source>
        <translation>no stage has been reached yet</translation>
    </message>
    <message>
        <source>有不会出现的字符</source>
        <translation>it holds a character that never occurs</translation>
    </message>
    <message>
        <source>公示编制人员</source>
        <translation>disclosure maker</translation>
    </message>
    <message>
        <source>内容审核人员</source>
        <translation>content reviewer</translation>
    </message>
    <message>
        <source>合规审核人员</source>
        <translation>compliance reviewer</translation>
    </message>
    <message>
        <source>保密审核人员</source>
        <translation>confidentiality reviewer</translation>
    </message>
    <message>
        <source>查看公示台账</source>
        <translation>read the register</translation>
    </message>
    <message>
        <source>编制公示内容</source>
        <translation>draft disclosures</translation>
    </message>
    <message>
        <source>内容审核</source>
        <translation>content review</translation>
    </message>
    <message>
        <source>合规审核</source>
        <translation>compliance review</translation>
    </message>
    <message>
        <source>保密审核</source>
        <translation>confidentiality review</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>publish</translation>
    </message>
    <message>
        <source>登记渠道公布</source>
        <translation>note postings</translation>
    </message>
    <message>
        <source>撤下公示</source>
        <translation>withdraw disclosures</translation>
    </message>
    <message>
        <source>登记上墙</source>
        <translation>keep the wall register</translation>
    </message>
    <message>
        <source>登记和答复咨询</source>
        <translation>take and answer enquiries</translation>
    </message>
    <message>
        <source>登记检查</source>
        <translation>record inspections</translation>
    </message>
    <message>
        <source>问题销号</source>
        <translation>close off findings</translation>
    </message>
    <message>
        <source>登记可开放容量</source>
        <translation>state open capacity</translation>
    </message>
    <message>
        <source>录入已公布指标</source>
        <translation>enter published figures</translation>
    </message>
    <message>
        <source>查看联络员</source>
        <translation>read contacts</translation>
    </message>
    <message>
        <source>维护联络员</source>
        <translation>keep contacts</translation>
    </message>
    <message>
        <source>季度考核</source>
        <translation>quarterly assessment</translation>
    </message>
    <message>
        <source>最新</source>
        <translation>up to date</translation>
    </message>
    <message>
        <source>该更新</source>
        <translation>due</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>published</translation>
    </message>
    <message>
        <source>已被取代</source>
        <translation>superseded</translation>
    </message>
    <message>
        <source>编制人补齐或修改</source>
        <translation>the maker to fill in or change</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>仍是旧版</source>
        <translation>old version</translation>
    </message>
    <message>
        <source>现行版本</source>
        <translation>current version</translation>
    </message>
    <message>
        <source>该撤下</source>
        <translation>to be taken down</translation>
    </message>
    <message>
        <source>已撤下</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>没有这张海报的记录</source>
        <translation>no record of this poster</translation>
    </message>
    <message>
        <source>公布超期</source>
        <translation>published late</translation>
    </message>
    <message>
        <source>渠道未同步</source>
        <translation>channel behind</translation>
    </message>
    <message>
        <source>咨询答复超期</source>
        <translation>enquiry answered late</translation>
    </message>
    <message>
        <source>问题逾期未销号</source>
        <translation>finding not closed in time</translation>
    </message>
    <message>
        <source>公示超期</source>
        <translation>item overdue</translation>
    </message>
    <message>
        <source>公示该更新</source>
        <translation>item due</translation>
    </message>
    <message>
        <source>咨询超期未答</source>
        <translation>enquiry overdue</translation>
    </message>
    <message>
        <source>咨询待答</source>
        <translation>enquiry to answer</translation>
    </message>
    <message>
        <source>旧海报待换下</source>
        <translation>old poster to take down</translation>
    </message>
    <message>
        <source>问题待销号</source>
        <translation>finding to close off</translation>
    </message>
    <message>
        <source>等待审核</source>
        <translation>waits for review</translation>
    </message>
    <message>
        <source>退回待改</source>
        <translation>sent back, to be changed</translation>
    </message>
    <message>
        <source>渠道待更新</source>
        <translation>channel to bring up to date</translation>
    </message>
    <message>
        <source>自己编制的内容要由别人审核</source>
        <translation>what you drafted must be reviewed by somebody else</translation>
    </message>
    <message>
        <source>三道审核要由不同的人做，您已经审过这一版</source>
        <translation>the three reviews must be by different people, and you have reviewed this version</translation>
    </message>
    <message>
        <source>审核要按内容、合规、保密的次序</source>
        <translation>reviews go in the order content, compliance, confidentiality</translation>
    </message>
    <message>
        <source>没有等待审核的版本</source>
        <translation>no version waits for a review</translation>
    </message>
    <message>
        <source>这一版已被退回，先改好再审</source>
        <translation>this version was sent back; it must be changed first</translation>
    </message>
    <message>
        <source>三道审核还没有做完</source>
        <translation>not all three reviews are done</translation>
    </message>
    <message>
        <source>没有草稿</source>
        <translation>there is no draft</translation>
    </message>
    <message>
        <source>还没有公布过</source>
        <translation>nothing is published</translation>
    </message>
    <message>
        <source>还有空白没有填，只能算草稿</source>
        <translation>blanks are still open, so it counts as a draft</translation>
    </message>
    <message>
        <source>自己算出的可靠性指标不能对外公布，只能用国家能源局公布的</source>
        <translation>reliability figures of one&apos;s own reckoning cannot be made public, only those the National Energy Administration published</translation>
    </message>
    <message>
        <source>里面有不得公布的内容（身份证号码或不公开的文件）</source>
        <translation>it holds what must not be public (an ID number, or a document marked not for publication)</translation>
    </message>
    <message>
        <source>上线时间早于公布时间</source>
        <translation>it cannot have gone up before it was published</translation>
    </message>
    <message>
        <source>这个渠道上没有它</source>
        <translation>it is not up on this channel</translation>
    </message>
    <message>
        <source>这一项已经结束</source>
        <translation>the item is over</translation>
    </message>
    <message>
        <source>这块板已经拆除</source>
        <translation>the board is gone</translation>
    </message>
    <message>
        <source>这块板上没有它</source>
        <translation>it does not hang on this board</translation>
    </message>
    <message>
        <source>已经销号</source>
        <translation>it is closed off already</translation>
    </message>
    <message>
        <source>已经作废</source>
        <translation>it is void already</translation>
    </message>
    <message>
        <source>这个季度还没有结束</source>
        <translation>the quarter is not over</translation>
    </message>
    <message>
        <source>报表编制人员</source>
        <translation>report maker</translation>
    </message>
    <message>
        <source>查看报表</source>
        <translation>read reports</translation>
    </message>
    <message>
        <source>登记停电</source>
        <translation>enter outages</translation>
    </message>
    <message>
        <source>发布报表</source>
        <translation>release reports</translation>
    </message>
    <message>
        <source>没有暂停</source>
        <translation>not suspended</translation>
    </message>
    <message>
        <source>不欠资料</source>
        <translation>nothing owed</translation>
    </message>
    <message>
        <source>报出报表</source>
        <translation>hand in a return</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>note a revisit</translation>
    </message>
    <message>
        <source>登记工作台账</source>
        <translation>keep the ledger of tasks</translation>
    </message>
    <message>
        <source>设定停电时户数预算</source>
        <translation>set the budget of customer-hours</translation>
    </message>
    <message>
        <source>这一期还没有过完</source>
        <translation>this period is not over yet</translation>
    </message>
    <message>
        <source>这项任务已经销号</source>
        <translation>this task is closed off already</translation>
    </message>
    <message>
        <source>这项任务还没有销号</source>
        <translation>this task is not closed off</translation>
    </message>
    <message>
        <source>这项任务已经作废</source>
        <translation>this task was struck</translation>
    </message>
    <message>
        <source>还没有送电</source>
        <translation>no power yet</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>System administrator</translation>
    </message>
    <message>
        <source>安全管理员</source>
        <translation>Security administrator</translation>
    </message>
    <message>
        <source>审计管理员</source>
        <translation>Audit administrator</translation>
    </message>
    <message>
        <source>未定角色</source>
        <translation>no role yet</translation>
    </message>
    <message>
        <source>分配角色</source>
        <translation>assign roles</translation>
    </message>
    <message>
        <source>替人重设密码</source>
        <translation>set another&apos;s password</translation>
    </message>
    <message>
        <source>更改安全策略</source>
        <translation>change the security policy</translation>
    </message>
    <message>
        <source>导出日志</source>
        <translation>export the journal</translation>
    </message>
    <message>
        <source>查看谁看过个人信息</source>
        <translation>see who saw personal data</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>扫描资料</source>
        <translation>scan documents</translation>
    </message>
    <message>
        <source>个人信息已删除</source>
        <translation>personal data erased</translation>
    </message>
    <message>
        <source>县中心不认识这个柜台，或已经停用；请向县里要入网文件</source>
        <translation>the hub does not know this desk, or it was revoked; ask the county for an enrolment file</translation>
    </message>
    <message>
        <source>数据库用户的权限不够；请用建立县中心的用户，它要能建库和建角色</source>
        <translation>the database user has not the right; use the one who made the hub, who may make databases and roles</translation>
    </message>
    <message>
        <source>这个数据库里没有县中心；请核对地址，或先用 hub init 建立</source>
        <translation>there is no hub in this database; check the address, or make one with hub init</translation>
    </message>
    <message>
        <source>没有可用的县中心地址；请写成 postgresql://用户@主机/数据库</source>
        <translation>no usable address of a hub; write postgresql://user@host/database</translation>
    </message>
    <message>
        <source>地址里不得写密码；请把密码放进 PGPASSFILE 指定的文件</source>
        <translation>no password may stand in the address; put it into the file PGPASSFILE names</translation>
    </message>
    <message>
        <source>地址里不得写 service；请写出主机和数据库</source>
        <translation>no service may stand in the address; write host and database</translation>
    </message>
    <message>
        <source>连到本机以外必须加密并核对证书；请去掉地址里的 sslmode，或写 verify-full</source>
        <translation>outside this machine the connection is encrypted and the certificate verified; leave sslmode out of the address, or write verify-full</translation>
    </message>
    <message>
        <source>这个柜台还没有入网；请向县里要入网文件</source>
        <translation>this desk has not joined a hub; ask the county for an enrolment file</translation>
    </message>
    <message>
        <source>这个县中心的密钥与登记的不同</source>
        <translation>this hub&apos;s key is not the one enrolled</translation>
    </message>
    <message>
        <source>属于别的站点</source>
        <translation>it belongs to another station</translation>
    </message>
    <message>
        <source>不是完整的记录</source>
        <translation>it is no whole event</translation>
    </message>
    <message>
        <source>前面的记录还没有到</source>
        <translation>the event before it has not come yet</translation>
    </message>
    <message>
        <source>另一份拷贝写的记录还没有收到</source>
        <translation>what another copy wrote has not come yet</translation>
    </message>
    <message>
        <source>其间又有新的记录；再同步一次即可</source>
        <translation>there is something new since; exchange once more</translation>
    </message>
    <message>
        <source>文件过大</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>前面的部分还没有到</source>
        <translation>the part before it has not come yet</translation>
    </message>
    <message>
        <source>内容与名称不符</source>
        <translation>content and name do not fit</translation>
    </message>
    <message>
        <source>报告期还没有结束，不能发布</source>
        <translation>the period is not over yet</translation>
    </message>
    <message>
        <source>给的不是发布时用的那份文件，内容不同</source>
        <translation>this is not the file the release was made from</translation>
    </message>
    <message>
        <source>有没算进去的行；先改好，或用 --accept-rejects 表示认可</source>
        <translation>some rows do not count; put them right or say --accept-rejects</translation>
    </message>
    <message>
        <source>自检不符的报表不能发布</source>
        <translation>a report whose self-check fails cannot be released</translation>
    </message>
    <message>
        <source>入网文件里写的站点、柜台或单位与这个数据文件夹的不同</source>
        <translation>the enrolment file is for another station, desk or utility than this folder</translation>
    </message>
    <message>
        <source>连不上县中心</source>
        <translation>the county&apos;s hub cannot be reached</translation>
    </message>
    <message>
        <source>上次停在半路</source>
        <translation>the last exchange was ended half-way</translation>
    </message>
    <message>
        <source>县中心正忙</source>
        <translation>the county&apos;s hub is busy</translation>
    </message>
    <message>
        <source>本机磁盘满了</source>
        <translation>the disk of this machine is full</translation>
    </message>
    <message>
        <source>本机的数据文件夹写不进去</source>
        <translation>the data folder of this machine cannot be written</translation>
    </message>
    <message>
        <source>有记录损坏了</source>
        <translation>a record is damaged</translation>
    </message>
    <message>
        <source>县中心比本程序新，请升级本程序</source>
        <translation>the county&apos;s hub is newer than this program; please upgrade it</translation>
    </message>
    <message>
        <source>程序自身出错</source>
        <translation>a fault of the program itself</translation>
    </message>
    <message>
        <source>这个柜台已被县里停用；请与县里联系</source>
        <translation>the county has revoked this desk; ask the county</translation>
    </message>
    <message>
        <source>县中心的数据库还是旧的；请先运行 hub init 升级</source>
        <translation>the hub&apos;s database is of an older program; run hub init first</translation>
    </message>
    <message>
        <source>不是本程序的数据包</source>
        <translation>not a bundle of this program</translation>
    </message>
    <message>
        <source>第一行被改动过</source>
        <translation>its first line was changed</translation>
    </message>
    <message>
        <source>文件不完整</source>
        <translation>the file is not complete</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>its signature does not fit</translation>
    </message>
    <message>
        <source>打不开</source>
        <translation>it cannot be opened</translation>
    </message>
    <message>
        <source>内容不符合格式</source>
        <translation>its content is not in the right form</translation>
    </message>
    <message>
        <source>这是县里自己发出的数据包</source>
        <translation>this is the county&apos;s own bundle</translation>
    </message>
    <message>
        <source>数据包来自没有登记的柜台</source>
        <translation>the bundle is from a desk that is not known</translation>
    </message>
    <message>
        <source>还没有移交过</source>
        <translation>not handed over yet</translation>
    </message>
    <message>
        <source>用 U 盘交换数据</source>
        <translation>exchange data by USB stick</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>resident</translation>
    </message>
    <message>
        <source>非居民</source>
        <translation>non-resident</translation>
    </message>
    <message>
        <source>低压</source>
        <translation>low voltage</translation>
    </message>
    <message>
        <source>高压</source>
        <translation>high voltage</translation>
    </message>
    <message>
        <source>单电源</source>
        <translation>single supply</translation>
    </message>
    <message>
        <source>双电源</source>
        <translation>double supply</translation>
    </message>
    <message>
        <source>城镇</source>
        <translation>town</translation>
    </message>
    <message>
        <source>农村</source>
        <translation>countryside</translation>
    </message>
    <message>
        <source>本机还有没报上去的工作；请先同步，或写明原因</source>
        <translation>this machine holds work that was not sent; sync first, or give a reason</translation>
    </message>
    <message>
        <source>别处代收，联网后并入</source>
        <translation>left at another desk, joined after an exchange</translation>
    </message>
    <message>
        <source>撤下时间早于上线时间</source>
        <translation>it would have been taken down before it went up</translation>
    </message>
    <message>
        <source>结束时间不晚于开始时间</source>
        <translation>the end does not lie after the beginning</translation>
    </message>
    <message>
        <source>有效期已经过了</source>
        <translation>the day it is valid until is past</translation>
    </message>
    <message>
        <source>整改期限早于检查日期</source>
        <translation>it would be due before the day of the inspection</translation>
    </message>
    <message>
        <source>这是别的柜台代收的，回执由那个柜台打印</source>
        <translation>another desk took these papers and prints their receipt</translation>
    </message>
    <message>
        <source>县中心</source>
        <translation>the county&apos;s hub</translation>
    </message>
    <message>
        <source>与县中心同步</source>
        <translation>synchronising with the county&apos;s hub</translation>
    </message>
    <message>
        <source>入网</source>
        <translation>joining the county&apos;s hub</translation>
    </message>
    <message>
        <source>用 U 盘交换</source>
        <translation>exchanging by USB stick</translation>
    </message>
    <message>
        <source>同样的记录已经有了</source>
        <translation>such a record is here already</translation>
    </message>
    <message>
        <source>申请受理的记录还没有到</source>
        <translation>the record of the acceptance has not come yet</translation>
    </message>
    <message>
        <source>开头的那条记录还没有到</source>
        <translation>the record it begins with has not come yet</translation>
    </message>
    <message>
        <source>建站的记录还没有到</source>
        <translation>the record of the station has not come yet</translation>
    </message>
    <message>
        <source>由更新的程序写成，升级以后可用</source>
        <translation>written by a newer program; usable after an upgrade</translation>
    </message>
    <message>
        <source>本程序不认识这种记录，升级以后可用</source>
        <translation>this program does not know such records; usable after an upgrade</translation>
    </message>
    <message>
        <source>这一稿已经不再审了</source>
        <translation>this draft is no longer under review</translation>
    </message>
    <message>
        <source>还没有这一稿的记录</source>
        <translation>there is no record of this draft yet</translation>
    </message>
    <message>
        <source>不能读成一条记录</source>
        <translation>it cannot be read as a record</translation>
    </message>
    <message>
        <source>还没有这个用户的记录</source>
        <translation>there is no record of this user yet</translation>
    </message>
    <message>
        <source>还没有这张单据的记录</source>
        <translation>there is no record of this slip yet</translation>
    </message>
    <message>
        <source>还没有这个问题的记录</source>
        <translation>there is no record of this finding yet</translation>
    </message>
    <message>
        <source>这张单据已作废</source>
        <translation>this slip was voided</translation>
    </message>
    <message>
        <source>还没有公布</source>
        <translation>not published yet</translation>
    </message>
    <message>
        <source>那里没有这一张</source>
        <translation>this sheet does not hang there</translation>
    </message>
    <message>
        <source>审核的不是现在这一稿</source>
        <translation>another wording was reviewed</translation>
    </message>
    <message>
        <source>与前面的记录说的不是同一期报表</source>
        <translation>it is about another report than the records before it</translation>
    </message>
    <message>
        <source>同一个键写了两次</source>
        <translation>the same key is written twice</translation>
    </message>
</context>
<context>
    <name>powerhall::AssessmentSection</name>
    <message>
        <source>考核事项</source>
        <translation>Faults counted</translation>
    </message>
    <message>
        <source>考核表…</source>
        <translation>Sheet…</translation>
    </message>
    <message>
        <source>定稿…</source>
        <translation>Settle…</translation>
    </message>
    <message>
        <source>这个季度没有考核事项</source>
        <translation>Nothing counts against this quarter</translation>
    </message>
    <message>
        <source>季度考核由负责人和检查人员做。</source>
        <translation>The head of hall and inspectors assess the quarter.</translation>
    </message>
    <message>
        <source>%1 的考核已于 %2 定稿</source>
        <translation>The assessment of %1 was settled on %2</translation>
    </message>
    <message>
        <source>考核定稿</source>
        <translation>Settle the assessment</translation>
    </message>
    <message>
        <source>%1：照现在的数定稿，以后不能改。</source>
        <translation>%1: settled with the counts as they stand; it cannot be changed later.</translation>
    </message>
    <message>
        <source>被考核的单位</source>
        <translation>Unit assessed</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>%1 的考核已定稿</source>
        <translation>The assessment of %1 is settled</translation>
    </message>
</context>
<context>
    <name>powerhall::BackupSection</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>每天第一次插上时自动备份一次。日志里没有密钥；密钥另存一份，只留最新的：删除了的个人信息在所有备份里也读不出。留最近 14 天每天一份、8 周每周一份、12 个月每月一份。</source>
        <translation>Backs up by itself once a day, when the stick is in. The journal holds no key; the keys are kept apart, the newest alone: who was erased is unreadable in every backup. Kept are one of each of the last 14 days, 8 weeks and 12 months.</translation>
    </message>
    <message>
        <source>备份到哪个文件夹</source>
        <translation>Folder of the backups</translation>
    </message>
    <message>
        <source>U 盘上的文件夹，例如 /media/backup/powerhall</source>
        <translation>a folder on the stick, such as /media/backup/powerhall</translation>
    </message>
    <message>
        <source>多久没备份就提醒</source>
        <translation>Remind after</translation>
    </message>
    <message>
        <source>在“今日”和这里提醒</source>
        <translation>reminds in Today and here</translation>
    </message>
    <message>
        <source>；现在找不到 %1</source>
        <translation>; %1 is not there now</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已备份到 %1，并已核过；密钥另存在 %2</source>
        <translation>Backed up to %1 and checked; the keys apart in %2</translation>
    </message>
    <message>
        <source>没有备份成：%1</source>
        <translation>Not backed up: %1</translation>
    </message>
    <message>
        <source>先写上备份到哪个文件夹，保存</source>
        <translation>Enter the folder to back up to and save first</translation>
    </message>
    <message>
        <source>备份到哪里由值班长或管理员定</source>
        <translation>The head of hall or an administrator sets where to</translation>
    </message>
    <message>
        <source>先插上备份用的 U 盘</source>
        <translation>Plug in the backup stick first</translation>
    </message>
</context>
<context>
    <name>powerhall::BudgetRows</name>
    <message>
        <source>%1 全年</source>
        <translation>All of %1</translation>
    </message>
    <message>
        <source>%1 这一周</source>
        <translation>Week of %1</translation>
    </message>
    <message>
        <source>%1 月</source>
        <translation>Month %1</translation>
    </message>
    <message>
        <source>达到 %1</source>
        <translation>%1 reached</translation>
    </message>
    <message>
        <source>超过 %1</source>
        <translation>above %1</translation>
    </message>
    <message>
        <source>，%1 天内</source>
        <translation> within %1 days</translation>
    </message>
    <message>
        <source>，%1 个月内</source>
        <translation> within %1 months</translation>
    </message>
    <message>
        <source>，从 1 月 1 日起</source>
        <translation> since 1 January</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>预算（时户）</source>
        <translation>Budget (customer-hours)</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>（本月）</source>
        <translation> (this month)</translation>
    </message>
    <message>
        <source>批准前剩余</source>
        <translation>Left before</translation>
    </message>
    <message>
        <source>批准后剩余</source>
        <translation>Left after</translation>
    </message>
    <message>
        <source>线路</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>台区或停电</source>
        <translation>Area or outage</translation>
    </message>
    <message>
        <source>多少</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>本站口径</source>
        <translation>the station&apos;s own</translation>
    </message>
    <message numerus="yes">
        <source>%1：%2（%3）  %n 处</source>
        <translation>
            <numerusform>%1: %2 (%3)  %n finding</numerusform>
            <numerusform>%1: %2 (%3)  %n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 时户</source>
        <translation>%1 customer-hours</translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>停电</source>
        <translation>Outage</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>时户</source>
        <translation>Customer-hours</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>清单行号</source>
        <translation>Row in the list</translation>
    </message>
    <message>
        <source>没有留存副本、所以没算进去的停电清单：%1</source>
        <translation>Outage lists left out because no copy was kept: %1</translation>
    </message>
</context>
<context>
    <name>powerhall::BudgetSection</name>
    <message>
        <source>设定预算…</source>
        <translation>Set budget…</translation>
    </message>
    <message>
        <source>算算要用多少  Ctrl+Enter</source>
        <translation>Reckon the cost  Ctrl+Enter</translation>
    </message>
    <message>
        <source>预算和已用</source>
        <translation>Budget and use</translation>
    </message>
    <message>
        <source>批准以后的预算</source>
        <translation>The budget after approval</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>这一年还没有设定预算。</source>
        <translation>No budget is set for this year yet.</translation>
    </message>
    <message>
        <source>填好起止时间和户数，就能看到批准以后还剩多少。</source>
        <translation>Fill in times and users to see what would be left after approval.</translation>
    </message>
    <message>
        <source>%1 年</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>批准前先看：一次计划停电要用多少</source>
        <translation>Before approval: what a planned outage would cost</translation>
    </message>
    <message>
        <source>%1 年还没有设定预算。</source>
        <translation>No budget is set for %1 yet.</translation>
    </message>
    <message>
        <source>设定 %1 年预算</source>
        <translation>Set the budget of %1</translation>
    </message>
    <message>
        <source>户＝中压用户，一台公用配电变压器算一户。</source>
        <translation>A customer is a medium-voltage user; a public transformer area counts as one.</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>全年（时户）</source>
        <translation>Year (customer-hours)</translation>
    </message>
    <message>
        <source>各月（时户）</source>
        <translation>Months (customer-hours)</translation>
    </message>
    <message>
        <source>一月到十二月，用逗号分开，合计等于全年；不填就按天数分</source>
        <translation>January to December, separated by commas, adding up to the year; by days when left out</translation>
    </message>
    <message>
        <source>依据的文件</source>
        <translation>Paper it rests on</translation>
    </message>
    <message>
        <source>“%1”不是整数</source>
        <translation>“%1” is no whole number</translation>
    </message>
    <message>
        <source>%1 年预算已设定</source>
        <translation>The budget of %1 is set</translation>
    </message>
    <message>
        <source>那一年还没有设定预算，先设定。</source>
        <translation>No budget is set for that year; set it first.</translation>
    </message>
    <message>
        <source>要用 %1 时户，在预算以内。</source>
        <translation>Costs %1 customer-hours, within the budget.</translation>
    </message>
    <message>
        <source>要用 %1 时户，超出预算。</source>
        <translation>Costs %1 customer-hours, beyond the budget.</translation>
    </message>
    <message>
        <source>超过 %1 时户，会进预警清单。</source>
        <translation> Above %1 customer-hours: it will be on the watch list.</translation>
    </message>
    <message>
        <source>至少填一步停电。</source>
        <translation>Fill in one step at least.</translation>
    </message>
    <message>
        <source>第 %1 步不对：恢复时间要在停电时间之后，户数要填整数。</source>
        <translation>Step %1 is wrong: restoration comes after the outage begins, users are a whole number.</translation>
    </message>
    <message>
        <source>全年 %1 时户，依据：%2（%3 设定）。已用的是本站登记的和已发布的可靠性报表清单里的计划停电。</source>
        <translation>%1 customer-hours for the year, by %2 (set %3). Used: planned outages recorded here and in the lists of released reliability reports.</translation>
    </message>
</context>
<context>
    <name>powerhall::BundleSection</name>
    <message>
        <source>导出到 U 盘…</source>
        <translation>Export to a stick…</translation>
    </message>
    <message>
        <source>从 U 盘导入…</source>
        <translation>Import from a stick…</translation>
    </message>
    <message>
        <source>给谁</source>
        <translation>For</translation>
    </message>
    <message>
        <source>没有网络也能同步：把对方还没有的记录写成一个文件，签好名、封好口，只有收件的一方打得开。对方导入以后给一个回执文件，拿回来导入，就知道哪些收到了、哪些没有。</source>
        <translation>An exchange without a network: what the other side lacks is written to one file, signed and sealed, which only the addressee can open. They import it and give back a receipt; imported here, it tells what arrived and what did not.</translation>
    </message>
    <message>
        <source>送出去</source>
        <translation>Outward</translation>
    </message>
    <message>
        <source>拿回来</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>县中心</source>
        <translation>the county&apos;s hub</translation>
    </message>
    <message>
        <source>本站各柜台（%1）</source>
        <translation>the desks of this station (%1)</translation>
    </message>
    <message>
        <source>检查人员、安全管理员和审计管理员不带数据包，由办业务的人或系统管理员办</source>
        <translation>Inspectors, security and audit administrators carry no bundles; whoever works at the desk or the system administrator does</translation>
    </message>
    <message numerus="yes">
        <source>县中心还没有的：%n 条</source>
        <translation>
            <numerusform>The hub lacks %n event</numerusform>
            <numerusform>The hub lacks %n events</numerusform>
        </translation>
    </message>
    <message>
        <source>同一个文件导入几次、次序颠倒都不要紧；不是给本站的会说明</source>
        <translation>The same file twice, or files in any order, do no harm; one for somebody else is refused with words</translation>
    </message>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>数据包 (*.bundle)</source>
        <translation>Bundles (*.bundle)</translation>
    </message>
    <message>
        <source>没有导出成：%1</source>
        <translation>Not exported: %1</translation>
    </message>
    <message numerus="yes">
        <source>已导出 %n 条到 %1</source>
        <translation>
            <numerusform>%n event exported to %1</numerusform>
            <numerusform>%n events exported to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>；一个文件装不下，对方的回执导入以后再导出一次</source>
        <translation>; it did not all fit into one file: export once more after the receipt was imported</translation>
    </message>
    <message>
        <source>抄件（不用本程序也能读）：%1</source>
        <translation>Rescue copy (readable without this program): %1</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>数据包 (*.bundle);;所有文件 (*)</source>
        <translation>Bundles (*.bundle);;All files (*)</translation>
    </message>
    <message>
        <source>没有导入，什么都没有改：%1</source>
        <translation>Not imported, nothing was changed: %1</translation>
    </message>
    <message>
        <source>已导入 %1 的数据包（%2 做的）：新收到 %3 条</source>
        <translation>Bundle of %1 (made %2) imported: %3 new events</translation>
    </message>
    <message>
        <source>新收到扫描件 %1 份</source>
        <translation>%1 new scans</translation>
    </message>
    <message>
        <source>✓ 对方收到了本机的 %1 条</source>
        <translation>✓ The other side has %1 events of this desk</translation>
    </message>
    <message>
        <source>◐ 本机还有 %1 条对方没有：再导出一次</source>
        <translation>◐ %1 events here are not there yet: export once more</translation>
    </message>
    <message>
        <source>◐ 对方还有 %1 条没有带来：请对方再导出一次</source>
        <translation>◐ %1 events there did not come along: ask for another export</translation>
    </message>
    <message>
        <source>● 对方没有收 %1 条：%2</source>
        <translation>● The other side refused %1 events: %2</translation>
    </message>
    <message>
        <source>◐ %1 条先放一边，见“冲突”</source>
        <translation>◐ %1 events stand aside, see Conflicts</translation>
    </message>
    <message>
        <source>● 有 %1 处改得不一样，见“冲突”</source>
        <translation>● %1 conflicts, see Conflicts</translation>
    </message>
    <message>
        <source>● %1 张凭证的签名不对，没有采用</source>
        <translation>● %1 receipts bear a wrong signature and were not used</translation>
    </message>
</context>
<context>
    <name>powerhall::CapacitySection</name>
    <message>
        <source>可开放容量</source>
        <translation>Open capacity</translation>
    </message>
    <message>
        <source>登记区域…</source>
        <translation>New area…</translation>
    </message>
    <message>
        <source>更新…</source>
        <translation>Update…</translation>
    </message>
    <message>
        <source>一览表…</source>
        <translation>List…</translation>
    </message>
    <message>
        <source>还没有登记哪个区域的可开放容量</source>
        <translation>No area has been stated yet</translation>
    </message>
    <message>
        <source>登记区域</source>
        <translation>New area</translation>
    </message>
    <message>
        <source>更新可开放容量</source>
        <translation>Update open capacity</translation>
    </message>
    <message>
        <source>没有的数不填。数据日期记为今天。</source>
        <translation>Leave out what is not known. The day is today.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>变电站、线路、台区或网格的名称；同名的就是更新</source>
        <translation>Substation, line, transformer area or cell; the same name is an update</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>容量（千伏安）</source>
        <translation>Capacity (kVA)</translation>
    </message>
    <message>
        <source>可开放（千伏安）</source>
        <translation>Open (kVA)</translation>
    </message>
    <message>
        <source>最高负载率（%）</source>
        <translation>Highest load (%)</translation>
    </message>
    <message>
        <source>接入后预计（%）</source>
        <translation>After connection (%)</translation>
    </message>
    <message>
        <source>受限原因</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>“%1”不是数</source>
        <translation>“%1” is no number</translation>
    </message>
    <message>
        <source>%1 已登记</source>
        <translation>%1 is registered</translation>
    </message>
</context>
<context>
    <name>powerhall::CaseActs</name>
    <message>
        <source>客户姓名</source>
        <translation>Customer&apos;s name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>用电地址</source>
        <translation>Supply address</translation>
    </message>
    <message>
        <source>用电户号</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>容量（千瓦）</source>
        <translation>Capacity (kW)</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>代办人证件</source>
        <translation>Agent&apos;s ID</translation>
    </message>
    <message>
        <source>受理编号</source>
        <translation>Application number</translation>
    </message>
    <message>
        <source>理由（会记入案件，改不掉）</source>
        <translation>Reason (goes on record for good)</translation>
    </message>
    <message>
        <source>收材料</source>
        <translation>Take document</translation>
    </message>
    <message>
        <source>%1：%2从哪里来？</source>
        <translation>%1: where does %2 come from?</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>客户带来了</source>
        <translation>The customer brought it</translation>
    </message>
    <message>
        <source>由数据共享取得</source>
        <translation>Obtained by data sharing</translation>
    </message>
    <message>
        <source>%1 的%2已收</source>
        <translation>%2 of %1 taken</translation>
    </message>
    <message>
        <source>办环节</source>
        <translation>Complete stage</translation>
    </message>
    <message>
        <source>%1：%2做完了？时间记为现在，以后改不掉。</source>
        <translation>%1: is %2 done? The time is recorded as now, for good.</translation>
    </message>
    <message>
        <source>%1已完成</source>
        <translation>%1 done</translation>
    </message>
    <message>
        <source>%1：%2已完成</source>
        <translation>%1: %2 done</translation>
    </message>
    <message>
        <source>%1：哪一件做完了？</source>
        <translation>%1: which step is done?</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>紧急放行</source>
        <translation>Emergency pass</translation>
    </message>
    <message>
        <source>%1：材料还欠着，仍让“%2”先过。所欠材料不会因此免掉。</source>
        <translation>%1: documents are still owed; &quot;%2&quot; passes all the same. The debt remains.</translation>
    </message>
    <message>
        <source>放行</source>
        <translation>Let it pass</translation>
    </message>
    <message>
        <source>抢险救灾</source>
        <translation>Disaster relief</translation>
    </message>
    <message>
        <source>民生急用</source>
        <translation>Urgent public need</translation>
    </message>
    <message>
        <source>%1：%2已紧急放行</source>
        <translation>%1: %2 passed in emergency</translation>
    </message>
    <message>
        <source>中止计时</source>
        <translation>Suspend clock</translation>
    </message>
    <message>
        <source>%1：从明天起不计我方时限，直到恢复。</source>
        <translation>%1: from tomorrow our time does not count until resumed.</translation>
    </message>
    <message>
        <source>客户要求暂缓</source>
        <translation>The customer asks to wait</translation>
    </message>
    <message>
        <source>等客户受电工程</source>
        <translation>Waiting for the customer&apos;s works</translation>
    </message>
    <message>
        <source>等政府审批</source>
        <translation>Waiting for a government permit</translation>
    </message>
    <message>
        <source>%1 已中止计时</source>
        <translation>%1: clock suspended</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume clock</translation>
    </message>
    <message>
        <source>%1：从明天起重新计我方时限。</source>
        <translation>%1: from tomorrow our time counts again.</translation>
    </message>
    <message>
        <source>客户通知可以继续</source>
        <translation>The customer says to go on</translation>
    </message>
    <message>
        <source>客户工程已完工</source>
        <translation>The customer&apos;s works are finished</translation>
    </message>
    <message>
        <source>%1 已恢复计时</source>
        <translation>%1: clock resumed</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw application</translation>
    </message>
    <message>
        <source>%1：客户不办了。撤回后不能再办，要办得重新受理。</source>
        <translation>%1: the customer gives up. After withdrawal a new application is needed.</translation>
    </message>
    <message>
        <source>客户书面要求撤回</source>
        <translation>Withdrawn by the customer in writing</translation>
    </message>
    <message>
        <source>%1 已撤回</source>
        <translation>%1 withdrawn</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>没有别的柜台人员可以接手</source>
        <translation>There is no other clerk to take over</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>%1：交给谁接着办？</source>
        <translation>%1: who takes over?</translation>
    </message>
    <message>
        <source>接手人</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>%1 交给 %2，要交代什么？会打在交接单上。</source>
        <translation>%1 goes to %2: what should they know? It is printed on the control slip.</translation>
    </message>
    <message>
        <source>移交并打印交接单</source>
        <translation>Hand over and print the slip</translation>
    </message>
    <message>
        <source>下班交接</source>
        <translation>End of shift</translation>
    </message>
    <message>
        <source>无特别事项</source>
        <translation>Nothing special</translation>
    </message>
    <message>
        <source>%1 已移交给 %2</source>
        <translation>%1 handed over to %2</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>录入营销系统</source>
        <translation>Enter in marketing system</translation>
    </message>
    <message>
        <source>%1：逐项复制到营销系统，再把它给的工单号填在下面。</source>
        <translation>%1: copy each field into the marketing system, then enter the order number it gives.</translation>
    </message>
    <message>
        <source>营销系统工单号</source>
        <translation>Marketing order number</translation>
    </message>
    <message>
        <source>登记工单号</source>
        <translation>Record order number</translation>
    </message>
    <message>
        <source>%1 已登记工单号 %2</source>
        <translation>%1: order number %2 recorded</translation>
    </message>
    <message>
        <source>作废单据</source>
        <translation>Void slip</translation>
    </message>
    <message>
        <source>这份单据作废后不再有效，编号留存。</source>
        <translation>The slip will no longer be valid; its number stays.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>打印不清</source>
        <translation>Badly printed</translation>
    </message>
    <message>
        <source>内容已更正</source>
        <translation>Content was corrected</translation>
    </message>
    <message>
        <source>单据已作废</source>
        <translation>Slip voided</translation>
    </message>
    <message>
        <source>客户未签字</source>
        <translation>Customer did not sign</translation>
    </message>
    <message>
        <source>签不签由客户定，不影响办理。记下在场的见证人。</source>
        <translation>Signing is the customer&apos;s choice and changes nothing. Note the witness.</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>已记下：客户未签字</source>
        <translation>Noted: the customer did not sign</translation>
    </message>
    <message>
        <source>查看完整信息</source>
        <translation>Show full data</translation>
    </message>
    <message>
        <source>%1：谁在什么时候为什么看过，都会记下。</source>
        <translation>%1: who looked, when and why goes on record.</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>核对客户身份</source>
        <translation>Check the customer&apos;s identity</translation>
    </message>
    <message>
        <source>电话联系客户</source>
        <translation>Call the customer</translation>
    </message>
    <message>
        <source>打印单据</source>
        <translation>Print a slip</translation>
    </message>
    <message>
        <source>%1：打印哪一种？</source>
        <translation>%1: which slip?</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>powerhall::CasePage</name>
    <message>
        <source>材料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>还没有打过单据；按 F9 打印回执</source>
        <translation>No slip printed yet; F9 prints the receipt</translation>
    </message>
    <message>
        <source>收材料  F4</source>
        <translation>Take document  F4</translation>
    </message>
    <message>
        <source>办环节  F5</source>
        <translation>Complete stage  F5</translation>
    </message>
    <message>
        <source>录入营销  F6</source>
        <translation>Enter elsewhere  F6</translation>
    </message>
    <message>
        <source>再打印  F9</source>
        <translation>Print again  F9</translation>
    </message>
    <message>
        <source>中止计时</source>
        <translation>Suspend clock</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume clock</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>紧急放行</source>
        <translation>Emergency pass</translation>
    </message>
    <message>
        <source>撤回申请</source>
        <translation>Withdraw application</translation>
    </message>
    <message>
        <source>查看完整信息</source>
        <translation>Show full data</translation>
    </message>
    <message>
        <source>客户未签字</source>
        <translation>Customer did not sign</translation>
    </message>
    <message>
        <source>作废单据</source>
        <translation>Void slip</translation>
    </message>
    <message>
        <source>为什么？  F1</source>
        <translation>Why?  F1</translation>
    </message>
    <message>
        <source>← 返回  Esc</source>
        <translation>← Back  Esc</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limits</translation>
    </message>
    <message numerus="yes">
        <source>欠 %n 件</source>
        <translation>
            <numerusform>%n document owed</numerusform>
            <numerusform>%n documents owed</numerusform>
        </translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>account %1</translation>
    </message>
    <message>
        <source>代办 %1 %2</source>
        <translation>agent %1 %2</translation>
    </message>
    <message>
        <source>工单号 %1</source>
        <translation>order %1</translation>
    </message>
    <message>
        <source>  ·  （完整信息，离开此页即遮盖）</source>
        <translation>  ·  (full data, masked again when you leave)</translation>
    </message>
    <message>
        <source>%1完成</source>
        <translation>done %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>未规定</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>受理于 %1</source>
        <translation>Accepted %1</translation>
    </message>
    <message numerus="yes">
        <source>我方时限合计 %n 个工作日</source>
        <translation>
            <numerusform>Our limit in all: %n working day</numerusform>
            <numerusform>Our limit in all: %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>全过程最长 %n 个工作日</source>
        <translation>
            <numerusform>Whole process at most %n working day</numerusform>
            <numerusform>Whole process at most %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>客户时钟：%1 起 %n 个工作日，%2</source>
        <translation>
            <numerusform>Customer&apos;s clock: %n working day from %1, %2</numerusform>
            <numerusform>Customer&apos;s clock: %n working days from %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>◐ 现在走的是客户时钟，我方中止计时</source>
        <translation>◐ The customer&apos;s clock is running, ours is suspended</translation>
    </message>
    <message>
        <source>现在走的是我方时钟</source>
        <translation>Our clock is running</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>● 两台席改得不一样，待核：%1</source>
        <translation>● Two desks changed it differently: %1</translation>
    </message>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>打印答复单</source>
        <translation>Print the reply</translation>
    </message>
    <message>
        <source>打印别的…  Shift+F9</source>
        <translation>Print another…  Shift+F9</translation>
    </message>
</context>
<context>
    <name>powerhall::ClockWhy</name>
    <message>
        <source>还没有公布过，来源也没有写明时限</source>
        <translation>Never published, and the source states no limit</translation>
    </message>
    <message>
        <source>%1事实发生变化；来源没有写明多少天内更新</source>
        <translation>%1: the fact changed; the source does not say within how many days to update</translation>
    </message>
    <message>
        <source>已公布的内容就是现在的情况</source>
        <translation>What is published is how things stand now</translation>
    </message>
    <message>
        <source>已经结束，不用再公布</source>
        <translation>It is over and need not be published any more</translation>
    </message>
    <message>
        <source>还没有公布过，也没有登记事实在哪一天变化，时限无从起算</source>
        <translation>Never published, and no day of a change is on record: the limit has nothing to start from</translation>
    </message>
    <message>
        <source>没有登记停电开始时间，时限无从起算</source>
        <translation>No beginning of the outage is on record: the limit has nothing to start from</translation>
    </message>
    <message>
        <source>政府批复</source>
        <translation>the government&apos;s approval</translation>
    </message>
    <message>
        <source>事实发生变化</source>
        <translation>the fact changing</translation>
    </message>
    <message>
        <source>%1%2</source>
        <extracomment>%1 a day, %2 what happened on it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>来源要求及时公布，没有写明天数：本程序按当天算</source>
        <translation>The source asks for publication promptly and names no days: this program takes the same day</translation>
    </message>
    <message>
        <source>%1截止，当天有效</source>
        <translation>%1: last day, itself included</translation>
    </message>
    <message>
        <source>%1月末</source>
        <translation>%1: end of the month</translation>
    </message>
    <message>
        <source>月末 %1 日前：%2；当天算及时，来源未写明，按本厅设置</source>
        <translation>%1 days before the end of the month: %2; the day itself is in time, which the source leaves open and this hall&apos;s setting decides</translation>
    </message>
    <message>
        <source>月末 %1 日前：%2；当天不算及时，来源未写明，按本厅设置</source>
        <translation>%1 days before the end of the month: %2; the day itself is too late, which the source leaves open and this hall&apos;s setting decides</translation>
    </message>
    <message>
        <source>%1%2放假，提前到前一个工作日</source>
        <translation>%1: holiday (%2), moved to the working day before</translation>
    </message>
    <message>
        <source>%1休息日，提前到前一个工作日</source>
        <translation>%1: day off, moved to the working day before</translation>
    </message>
    <message>
        <source>%1 从 %2开始</source>
        <extracomment>%1 a quarter, %2 its first day</extracomment>
        <translation>%1 begins on %2</translation>
    </message>
    <message>
        <source>按季度公布；季度中的哪一天来源未写明，按季末日算</source>
        <translation>Published every quarter; the source names no day of it, so its last day counts</translation>
    </message>
    <message numerus="yes">
        <source>按季度公布；季度中的哪一天来源未写明，按本厅设置在季末前 %n 天</source>
        <translation>
            <numerusform>Published every quarter; the source names no day of it, so this hall&apos;s setting counts: %n day before its end</numerusform>
            <numerusform>Published every quarter; the source names no day of it, so this hall&apos;s setting counts: %n days before its end</numerusform>
        </translation>
    </message>
    <message>
        <source>%1停电开始</source>
        <translation>%1: the outage begins</translation>
    </message>
    <message>
        <source>提前 %1 小时：%2 以前</source>
        <translation>%1 hours ahead: before %2</translation>
    </message>
    <message>
        <source>提前 %1 日，按日历日往前数</source>
        <translation>%1 calendar days ahead</translation>
    </message>
    <message>
        <source>已公布的版本有效期到 %1</source>
        <translation>The published version is valid until %1</translation>
    </message>
    <message>
        <source>已按时公布；下一次 %1 截止</source>
        <translation>Published in time; next by %1</translation>
    </message>
    <message>
        <source>%1 截止，已经超期</source>
        <translation>due %1, overdue</translation>
    </message>
    <message>
        <source>%1 截止</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <extracomment>%1 an item of the register, %2 what is said of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>依据：%1</source>
        <translation>Rule: %1</translation>
    </message>
</context>
<context>
    <name>powerhall::ConflictSection</name>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>可能重复</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>可能重复，请人看一眼</source>
        <translation>Possible duplicates, for somebody to look at</translation>
    </message>
    <message>
        <source>由柜台人员、值班长或检查人员查看</source>
        <translation>For clerks, heads of hall and inspectors</translation>
    </message>
    <message>
        <source>正在清点…</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>✓ 没有冲突：各处写的都合得上</source>
        <translation>✓ No conflict: what all desks wrote fits together</translation>
    </message>
    <message>
        <source>没有看起来重复的申请</source>
        <translation>No applications that look alike</translation>
    </message>
    <message>
        <source>记录 %1</source>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>以这一处为准</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>以这一处为准：%1</source>
        <translation>Take this one: %1</translation>
    </message>
    <message>
        <source>由柜台人员或值班长定</source>
        <translation>Decided by a clerk or the head of hall</translation>
    </message>
    <message>
        <source>定下来</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>%1 的“%2”以 %3 写的为准。另一处写的仍留在记录里；这一决定记在您名下，同步以后各处都照此办。</source>
        <translation>For “%2” of %1, what %3 wrote counts. What the other wrote stays on record; the decision is noted under your name and holds everywhere after the next exchange.</translation>
    </message>
    <message>
        <source>以 %1 为准</source>
        <translation>Take %1</translation>
    </message>
    <message>
        <source>%1 已定下来</source>
        <translation>%1 is settled</translation>
    </message>
    <message>
        <source>%1 已定下来；客户手里的%2写的是另一样，请换新的</source>
        <translation>%1 is settled; the customer’s %2 says otherwise, please give a new one</translation>
    </message>
    <message>
        <source>打印新单据</source>
        <translation>Print new slips</translation>
    </message>
</context>
<context>
    <name>powerhall::CopyDialog</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>复制  Alt+%1</source>
        <translation>Copy  Alt+%1</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制%1</source>
        <translation>Copy %1</translation>
    </message>
</context>
<context>
    <name>powerhall::CorrectionDialog</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n 个工作日</source>
        <translation>
            <numerusform>%1 %n working day</numerusform>
            <numerusform>%1 %n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 未规定</source>
        <translation>%1 not stated</translation>
    </message>
    <message>
        <source>更正  Ctrl+Enter</source>
        <translation>Correct  Ctrl+Enter</translation>
    </message>
    <message>
        <source>更正 %1</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>会记入案件，改不掉；不写客户的信息</source>
        <translation>Kept with the case for good; nothing of the customer in it</translation>
    </message>
    <message>
        <source>录入有误</source>
        <translation>Typing mistake</translation>
    </message>
    <message>
        <source>客户提供新资料</source>
        <translation>New information from the customer</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>更正的理由</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>还没有改动。对着证件和申请改写错的地方，原来的留在记录里。</source>
        <translation>Nothing is changed yet. Write over what is wrong, with the papers at hand; the old values stay in the record.</translation>
    </message>
    <message>
        <source>这样更正不了</source>
        <translation>This cannot be corrected so</translation>
    </message>
    <message>
        <source>要更正：%1</source>
        <translation>To be corrected: %1</translation>
    </message>
    <message>
        <source>和原来一样，没有改动</source>
        <translation>The same as before, nothing changed</translation>
    </message>
    <message>
        <source>更正后：%1</source>
        <translation>Afterwards: %1</translation>
    </message>
    <message>
        <source>没有更正：%1</source>
        <translation>Not corrected: %1</translation>
    </message>
    <message>
        <source>%1 已更正；原来的留在记录里</source>
        <translation>%1 is corrected; the old values stay in the record</translation>
    </message>
    <message>
        <source>案件已经结束，只能更正客户和代办人的信息；原来的留在记录里。</source>
        <translation>The case is over: only the data of customer and agent can be put right; what was there stays on record.</translation>
    </message>
</context>
<context>
    <name>powerhall::CorrectionForm</name>
    <message>
        <source>按规定判断</source>
        <translation>As the rules say</translation>
    </message>
    <message>
        <source>是三零客户</source>
        <translation>Served “three zeros”</translation>
    </message>
    <message>
        <source>不是三零客户</source>
        <translation>Not served “three zeros”</translation>
    </message>
    <message>
        <source>三零</source>
        <translation>Three zeros</translation>
    </message>
</context>
<context>
    <name>powerhall::CreditCodeField</name>
    <message>
        <source>信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>统一社会信用代码，可不填</source>
        <translation>Credit code of the firm, optional</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>已输 %1 位，共 18 位</source>
        <translation>%1 of 18 characters</translation>
    </message>
    <message>
        <source>✓ 代码有效</source>
        <translation>✓ valid code</translation>
    </message>
</context>
<context>
    <name>powerhall::CreditCodeText</name>
    <message>
        <source>应为 18 位，不含 I O S V Z；请再核对，仍可受理</source>
        <translation>should be 18 characters without I O S V Z; look again, it can still be accepted</translation>
    </message>
    <message>
        <source>第17位按规则应为 %1；请再核对，核对无误可受理</source>
        <translation>by the rule character 17 should be %1; look again, it can be accepted if right</translation>
    </message>
    <message>
        <source>第18位按规则应为 %1；请再核对，核对无误可受理</source>
        <translation>by the rule character 18 should be %1; look again, it can be accepted if right</translation>
    </message>
</context>
<context>
    <name>powerhall::CustomerCard</name>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>非居民</source>
        <translation>Non-resident</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>ID document</translation>
    </message>
    <message>
        <source>代办</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>代办证件</source>
        <translation>Agent&apos;s document</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>用电地址</source>
        <translation>Address of supply</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>手机或固话，可不填</source>
        <translation>mobile or landline, optional</translation>
    </message>
    <message>
        <source>客户性质</source>
        <translation>Kind of customer</translation>
    </message>
    <message>
        <source>由他人代办</source>
        <translation>Someone acts for the customer</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Agent&apos;s name</translation>
    </message>
    <message>
        <source>请填写客户姓名或单位名称</source>
        <translation>Enter the name of the customer or firm</translation>
    </message>
    <message>
        <source>身份证号不足 18 位，请补全；客户没带证件就清空</source>
        <translation>The ID number lacks digits; complete it, or clear it if the document was not brought</translation>
    </message>
    <message>
        <source>请填写用电地址</source>
        <translation>Enter the address of supply</translation>
    </message>
    <message>
        <source>请填写代办人姓名，或取消“代办”</source>
        <translation>Enter the agent&apos;s name, or untick “Agent”</translation>
    </message>
    <message>
        <source>身份证号不足 18 位，请补全</source>
        <translation>The ID number lacks digits; complete it</translation>
    </message>
    <message>
        <source>不像手机或带区号的固话；请再核对，仍可受理</source>
        <translation>Neither a mobile nor a landline with its area code; check again, it can be accepted all the same</translation>
    </message>
</context>
<context>
    <name>powerhall::DepositSection</name>
    <message>
        <source>%1（申请不需要，请退还）</source>
        <translation>%1 (not wanted by the application: give it back)</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>收下并打印回执</source>
        <translation>Take and print the receipt</translation>
    </message>
    <message>
        <source>代收的材料</source>
        <translation>Deposits</translation>
    </message>
    <message>
        <source>客户单据上的编号，如 BS02A-20260105-0001</source>
        <translation>Number on the customer&apos;s slip, such as BS02A-20260105-0001</translation>
    </message>
    <message>
        <source>客户拿着别的柜台的编号来，本机还没有收到那份申请的记录时，在这里收下材料、打印回执，客户不用再跑。同步或导入 U 盘以后自动并入申请。</source>
        <translation>A customer comes with another desk&apos;s number whose record has not come here: take the papers and print a receipt, and nobody has to come again. They are joined to the application after the next exchange or stick.</translation>
    </message>
    <message>
        <source>由柜台人员或值班长收件</source>
        <translation>Taken by a clerk or the head of the hall</translation>
    </message>
    <message>
        <source>没有代收的材料；收下的会列在这里，Enter 重打回执</source>
        <translation>No deposits; those taken are listed here, Enter prints the receipt again</translation>
    </message>
    <message>
        <source>由柜台人员、值班长或检查人员查看</source>
        <translation>For clerks, the head of the hall and inspectors</translation>
    </message>
    <message>
        <source>先勾上客户带来的材料</source>
        <translation>First tick what the customer brought</translation>
    </message>
    <message>
        <source>本机已经有这份申请，请打开它直接收材料</source>
        <translation>The application is here: open it and take the papers there</translation>
    </message>
    <message>
        <source>打开申请</source>
        <translation>Open the application</translation>
    </message>
    <message>
        <source>%1 的材料已收下；%2</source>
        <translation>Papers for %1 taken; %2</translation>
    </message>
    <message>
        <source>台席</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>“要转交”：%1。</source>
        <translation>To be taken there: %1.</translation>
    </message>
</context>
<context>
    <name>powerhall::DialogPrompts</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>再输入一次</source>
        <translation>Type it again</translation>
    </message>
    <message>
        <source>两次输入不一致，请再输一次</source>
        <translation>The two entries differ; please type it again</translation>
    </message>
    <message>
        <source>选择打印机</source>
        <translation>Choose a printer</translation>
    </message>
    <message>
        <source>这台打印机装不下 A4</source>
        <translation>This printer does not take A4</translation>
    </message>
    <message>
        <source>打印机“%1”给不出 A4 竖向的页面，单据会被裁掉一部分。请换一台打印机，或在打印机里装入 A4 纸。</source>
        <translation>Printer “%1” offers no upright A4 page, so slips would be cut off. Choose another printer, or load A4 paper.</translation>
    </message>
    <message>
        <source>知道了，换一台</source>
        <translation>Choose another one</translation>
    </message>
    <message>
        <source>这台电脑还没有打印机</source>
        <translation>This computer has no printer yet</translation>
    </message>
    <message>
        <source>没有找到打印机，单据先留在“今日”里等着。装好打印机后按 F9 再打；也可以打开案件，预览后保存为 PDF。</source>
        <translation>No printer was found; the slip waits under Today. Press F9 once a printer is set up, or open the case, preview the slip and save it as PDF.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>All right</translation>
    </message>
</context>
<context>
    <name>powerhall::DisclosurePage</name>
    <message>
        <source>公示</source>
        <translation>Disclosure</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>渠道对照</source>
        <translation>Channels compared</translation>
    </message>
    <message>
        <source>上墙</source>
        <translation>On the wall</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Enquiries</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>季度考核</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>公布的指标</source>
        <translation>Released figures</translation>
    </message>
    <message>
        <source>可开放容量</source>
        <translation>Open capacity</translation>
    </message>
    <message>
        <source>联络员</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>powerhall::DisclosureRows</name>
    <message>
        <source>第 %1 版</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>没有要更新的</source>
        <translation>Nothing to update</translation>
    </message>
    <message>
        <source>有变动还没公布</source>
        <translation>A change is not published yet</translation>
    </message>
    <message>
        <source>本期还没公布</source>
        <translation>This period is not published yet</translation>
    </message>
    <message>
        <source>已过有效期</source>
        <translation>No longer valid</translation>
    </message>
    <message>
        <source>要提前公布</source>
        <translation>Must be announced beforehand</translation>
    </message>
    <message>
        <source>已经结束</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>没登记变动日，算不出期限</source>
        <translation>No day of change entered, so no date</translation>
    </message>
    <message>
        <source>没写停电开始时间，算不出期限</source>
        <translation>No beginning of the outage entered, so no date</translation>
    </message>
    <message>
        <source>规定没有给出期限</source>
        <translation>The rules state no limit</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>旧 %1</source>
        <translation>Old: %1</translation>
    </message>
    <message>
        <source>该撤 %1</source>
        <translation>Take down: %1</translation>
    </message>
    <message>
        <source>%1通过</source>
        <translation>%1: passed</translation>
    </message>
    <message>
        <source>%1退回</source>
        <translation>%1: sent back</translation>
    </message>
    <message>
        <source>最迟 %1</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>等%1</source>
        <translation>waits for: %1</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>公示项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>最迟哪天</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>旧目录</source>
        <translation>Old list</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>被第 %1 版取代</source>
        <translation>superseded by version %1</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 处空白</source>
        <translation>
            <numerusform>%n blank open</numerusform>
            <numerusform>%n blanks open</numerusform>
        </translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>上线时间</source>
        <translation>Up since</translation>
    </message>
    <message>
        <source>谁登记的</source>
        <translation>Noted by</translation>
    </message>
    <message>
        <source>仍是第 %1 版</source>
        <translation>still version %1</translation>
    </message>
</context>
<context>
    <name>powerhall::DocumentDialog</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;工作簿 (*.xlsx);;CSV (*.csv);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Workbook (*.xlsx);;CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>已交给打印机 %1</source>
        <translation>Handed to printer %1</translation>
    </message>
</context>
<context>
    <name>powerhall::DocumentView</name>
    <message>
        <source>这里只显示前 %1 行，共 %2 行；存成文件就是全部。</source>
        <translation>Only the first %1 rows of %2 are shown here; a saved file holds all.</translation>
    </message>
</context>
<context>
    <name>powerhall::DocumentsCard</name>
    <message>
        <source>带来的材料</source>
        <translation>Documents brought</translation>
    </message>
    <message>
        <source>共享取得</source>
        <translation>by data sharing</translation>
    </message>
    <message>
        <source>%1，客户带来</source>
        <translation>%1, brought by the customer</translation>
    </message>
    <message>
        <source>%1，由数据共享取得</source>
        <translation>%1, by data sharing</translation>
    </message>
    <message>
        <source>任带一种</source>
        <translation>any of them</translation>
    </message>
    <message>
        <source>已共享取得</source>
        <translation>obtained by data sharing</translation>
    </message>
    <message>
        <source>已带</source>
        <translation>brought</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>受理必需</source>
        <translation>needed for acceptance</translation>
    </message>
    <message>
        <source>由本厅共享取得</source>
        <translation>this hall obtains it</translation>
    </message>
    <message>
        <source>可后补，%1前</source>
        <translation>may follow, before %1</translation>
    </message>
    <message>
        <source>Alt+D 到这里，空格勾选 · 只列规定可以收取的材料</source>
        <translation>Alt+D comes here, space ticks · only what the rules allow to ask for</translation>
    </message>
    <message>
        <source>请代办人出示</source>
        <translation>To be shown by the agent</translation>
    </message>
</context>
<context>
    <name>powerhall::DraftEditor</name>
    <message>
        <source>草稿 · %1</source>
        <translation>Draft · %1</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>副标题</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Source number</translation>
    </message>
    <message>
        <source>哪天变的</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>执行日期</source>
        <translation>Effective from</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>所属期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>按月写 2026-12，按季写 2026Q4，其余空着</source>
        <translation>2026-12 for a month, 2026Q4 for a quarter, else empty</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>每行一段。# 标题&#x3000;## 小标题&#x3000;! 强调&#x3000;- 条目&#x3000;1. 编号&#x3000;|= 表头 | 表头 |&#x3000;| 格 | 格 |&#x3000;☎ 名称 | 号码&#x3000;{{空白}}</source>
        <translation>One paragraph a line.  # heading   ## subheading   ! emphasis   - point   1. number   |= head | head |   | cell | cell |   ☎ name | number   {{blank}}</translation>
    </message>
    <message>
        <source>保存草稿  Ctrl+S</source>
        <translation>Save draft  Ctrl+S</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>✓ 空白都填好了</source>
        <translation>✓ All blanks are filled</translation>
    </message>
    <message numerus="yes">
        <source>◐ 还有 %n 处空白要填：%1</source>
        <translation>
            <numerusform>◐ %n blank to fill: %1</numerusform>
            <numerusform>◐ %n blanks to fill: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：“%2”不是日期，请写成 2026-11-20 这样</source>
        <translation>%1: “%2” is not a date, write it as 2026-11-20</translation>
    </message>
    <message>
        <source>改过的还没保存：Ctrl+S 保存，再按一次 Esc 丢掉</source>
        <translation>Changes are not saved: Ctrl+S saves, Esc once more drops them</translation>
    </message>
    <message>
        <source>停电开始</source>
        <translation>Outage from</translation>
    </message>
    <message>
        <source>停电结束</source>
        <translation>Outage until</translation>
    </message>
    <message>
        <source>只有停电信息要写，如 2026-11-28 09:00</source>
        <translation>For outages only, as 2026-11-28 09:00</translation>
    </message>
    <message>
        <source>%1：“%2”不是时间，请写成 2026-11-28 09:00 这样</source>
        <translation>%1: “%2” is not a time, write it as 2026-11-28 09:00</translation>
    </message>
</context>
<context>
    <name>powerhall::DraftsBar</name>
    <message>
        <source>未填姓名</source>
        <translation>no name yet</translation>
    </message>
    <message>
        <source>没办完的受理：%1 · %2，停在“%3”，存于 %4</source>
        <translation>Unfinished: %1 · %2, cursor in “%3”, saved %4</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>稍后</source>
        <translation>Later</translation>
    </message>
    <message numerus="yes">
        <source>（后面还有 %n 份）</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powerhall::EnquirySection</name>
    <message>
        <source>咨询</source>
        <translation>Enquiries</translation>
    </message>
    <message>
        <source>只看没答的</source>
        <translation>Open ones only</translation>
    </message>
    <message>
        <source>登记咨询…</source>
        <translation>Take an enquiry…</translation>
    </message>
    <message>
        <source>答复…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>还没有人来问过</source>
        <translation>Nobody has asked yet</translation>
    </message>
    <message>
        <source>登记咨询</source>
        <translation>Take an enquiry</translation>
    </message>
    <message>
        <source>问的是什么？这里不要写姓名和电话。当场能答的先登记，再按“答复”。</source>
        <translation>What was asked? No names or telephone numbers here. What can be answered at once is taken first, then press “Answer”.</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>已登记 %1</source>
        <translation>%1 is entered</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>怎么答复的</source>
        <translation>The answer given</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>%1 已答复</source>
        <translation>%1 is answered</translation>
    </message>
</context>
<context>
    <name>powerhall::ExplanationDialog</name>
    <message>
        <source>为什么是这一天</source>
        <translation>Why this day</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>逐日计算</source>
        <translation>Day by day</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>这类业务没有规定环节时限。</source>
        <translation>No stage limits are stated for this business.</translation>
    </message>
    <message>
        <source>%1（依据 %2）</source>
        <translation>%1 (clause %2)</translation>
    </message>
    <message>
        <source>最迟这一天补齐：%1</source>
        <translation>Last day to supply: %1</translation>
    </message>
    <message>
        <source>没有要数的日子</source>
        <translation>No days to count</translation>
    </message>
    <message>
        <source>%1。</source>
        <translation>%1. </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>powerhall::FigureSection</name>
    <message>
        <source>公布的指标</source>
        <translation>Released figures</translation>
    </message>
    <message>
        <source>登记指标…</source>
        <translation>Enter a figure…</translation>
    </message>
    <message>
        <source>从表格导入…</source>
        <translation>Import a table…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>还没有登记公布的指标</source>
        <translation>No released figure yet</translation>
    </message>
    <message>
        <source>海报上的可靠性指标只用国家能源局公布的，登记时写明来源；右边自己算的只供内部对照，上不了海报。电压合格率是本单位的，审核后公布。</source>
        <translation>Posters show only the reliability figures the energy administration published, entered with their source; what was computed here stands on the right for inside and cannot hang. Voltage rates are the utility&apos;s own, published after review.</translation>
    </message>
    <message>
        <source>登记公布的指标</source>
        <translation>Enter a released figure</translation>
    </message>
    <message>
        <source>照公布的原文登记，一个数一条。</source>
        <translation>As it was published, one figure at a time.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>2026、2026Q3 或 2026-08</source>
        <translation>2026, 2026Q3 or 2026-08</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>不带单位</source>
        <translation>Without the unit</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>全市、城市、农村；不填为全部</source>
        <translation>City, urban, rural …; empty = the whole</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>谁在哪里公布的，如 国家能源局 2026 年第三季度通报</source>
        <translation>Who published it and where</translation>
    </message>
    <message>
        <source>公布日期</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>如 2026-11-02</source>
        <translation>Such as 2026-11-02</translation>
    </message>
    <message>
        <source>“%1”不是日期，请写成 2026-11-02 这样</source>
        <translation>“%1” is no date; write it as 2026-11-02</translation>
    </message>
    <message>
        <source>%1 %2 已登记</source>
        <translation>%1 %2 is registered</translation>
    </message>
    <message>
        <source>从表格导入公布的指标</source>
        <translation>Import released figures</translation>
    </message>
    <message>
        <source>表格 (*.csv *.xlsx);;所有文件 (*)</source>
        <translation>Tables (*.csv *.xlsx);;All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>登记了 %n 个指标</source>
        <translation>
            <numerusform>%n figure registered</numerusform>
            <numerusform>%n figures registered</numerusform>
        </translation>
    </message>
    <message>
        <source>作废指标</source>
        <translation>Void a figure</translation>
    </message>
    <message>
        <source>%1：作废后海报不能再用它。</source>
        <translation>%1: no poster can use it any more.</translation>
    </message>
    <message>
        <source>理由（会记入台账，改不掉）</source>
        <translation>Reason (kept in the register for good)</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>%1 已作废</source>
        <translation>%1 is void</translation>
    </message>
</context>
<context>
    <name>powerhall::FigureTexts</name>
    <message>
        <source>停电清单</source>
        <translation>Outage list</translation>
    </message>
    <message>
        <source>用户数</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>历年每日</source>
        <translation>Daily history</translation>
    </message>
    <message>
        <source>监测点清单</source>
        <translation>Monitoring points</translation>
    </message>
    <message>
        <source>电压采样</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>电压日统计</source>
        <translation>Daily statistics</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>停电</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>时户</source>
        <translation>User-hours</translation>
    </message>
    <message>
        <source>户次</source>
        <translation>Interruptions</translation>
    </message>
    <message>
        <source>线路</source>
        <translation>Feeder</translation>
    </message>
    <message>
        <source>台区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>监测点</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>电压（伏）</source>
        <translation>Volts</translation>
    </message>
    <message>
        <source>超上限（分）</source>
        <translation>Over (min)</translation>
    </message>
    <message>
        <source>超下限（分）</source>
        <translation>Under (min)</translation>
    </message>
    <message>
        <source>短时，不计</source>
        <translation>short</translation>
    </message>
    <message>
        <source>合计 %1 时户，%2 户次，短时 %3 户次</source>
        <translation>%1 user-hours, %2 interruptions, %3 short</translation>
    </message>
    <message>
        <source>合计超上限 %1 分钟，超下限 %2 分钟</source>
        <translation>%1 min over, %2 min under</translation>
    </message>
    <message>
        <source>全部监测点</source>
        <translation>All monitoring points</translation>
    </message>
</context>
<context>
    <name>powerhall::FileField</name>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>选%1</source>
        <translation>Choose %1</translation>
    </message>
    <message>
        <source>表格 (*.csv *.xlsx *.txt);;所有文件 (*)</source>
        <translation>Tables (*.csv *.xlsx *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>核对…</source>
        <translation>Check…</translation>
    </message>
    <message>
        <source>看列的对应、前几行和不能算的行，就地改好</source>
        <translation>Columns, first rows and rows that cannot count, put right in place</translation>
    </message>
    <message>
        <source>核对%1</source>
        <translation>Check %1</translation>
    </message>
    <message>
        <source>列由手工指定</source>
        <translation>columns mapped by hand</translation>
    </message>
    <message>
        <source>格式由手工指定</source>
        <translation>format set by hand</translation>
    </message>
    <message>
        <source>工作表 %1</source>
        <translation>sheet %1</translation>
    </message>
    <message>
        <source>更正 %1 格，原文件不动</source>
        <translation>%1 cells put right, the file as it was</translation>
    </message>
</context>
<context>
    <name>powerhall::FirstRunDialog</name>
    <message>
        <source>新建一个营业厅</source>
        <translation>Make a hall of its own</translation>
    </message>
    <message>
        <source>用县中心的入网文件</source>
        <translation>Use the county&apos;s enrolment file</translation>
    </message>
    <message>
        <source>第一次使用 PowerHall</source>
        <translation>First use of PowerHall</translation>
    </message>
    <message>
        <source>数据放在 %1</source>
        <translation>The data goes into %1</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Make it</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>等保：分设系统、安全、审计三员</source>
        <translation>Graded (GB/T 22239): three administrators</translation>
    </message>
    <message>
        <source>NIST 63B：长口令，一个管理员</source>
        <translation>NIST 63B: long passwords, one administrator</translation>
    </message>
    <message>
        <source>基本：一个管理员</source>
        <translation>Basic: one administrator</translation>
    </message>
    <message>
        <source>供电单位</source>
        <translation>Utility</translation>
    </message>
    <message>
        <source>站点代码</source>
        <translation>Station code</translation>
    </message>
    <message>
        <source>大写字母和数字，1 到 12 位；每份编号以它开头</source>
        <translation>Capitals and digits, 1 to 12; every number begins with it</translation>
    </message>
    <message>
        <source>台席代码</source>
        <translation>Desk code</translation>
    </message>
    <message>
        <source>大写字母和数字，1 到 12 位</source>
        <translation>Capitals and digits, 1 to 12</translation>
    </message>
    <message>
        <source>安全策略</source>
        <translation>Security policy</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>System administrator</translation>
    </message>
    <message>
        <source>安全管理员</source>
        <translation>Security administrator</translation>
    </message>
    <message>
        <source>审计管理员</source>
        <translation>Audit administrator</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>密码，本人输入</source>
        <translation>password, typed by that person</translation>
    </message>
    <message>
        <source>再输入一次</source>
        <translation>once more</translation>
    </message>
    <message>
        <source>%1的用户名</source>
        <translation>user name of the %1</translation>
    </message>
    <message>
        <source>%1的密码</source>
        <translation>password of the %1</translation>
    </message>
    <message>
        <source>%1的密码，再输入一次</source>
        <translation>password of the %1, once more</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>入网文件</source>
        <translation>Enrolment file</translation>
    </message>
    <message>
        <source>站点、台席、人员和角色都在文件里；每人第一次登录先改自己的密码</source>
        <translation>Station, desk, people and roles are in the file; everyone sets a password of their own at the first sign-in</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>县中心另外告诉您的一次性口令</source>
        <translation>the one-time passphrase the county told you apart from the file</translation>
    </message>
    <message>
        <source>入网文件 (*)</source>
        <translation>Enrolment files (*)</translation>
    </message>
    <message>
        <source>%1 两次输入的密码不一样</source>
        <translation>the two passwords of %1 differ</translation>
    </message>
</context>
<context>
    <name>powerhall::FormDialog</name>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>“%1”还没有填</source>
        <translation>“%1” is still empty</translation>
    </message>
</context>
<context>
    <name>powerhall::FormatChoice</name>
    <message>
        <source>编码</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>分隔符</source>
        <translation>Delimiter</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>日期次序</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>逗号</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>分号</source>
        <translation>semicolon</translation>
    </message>
    <message>
        <source>制表符</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>竖线</source>
        <translation>pipe</translation>
    </message>
    <message>
        <source>年月日</source>
        <translation>year month day</translation>
    </message>
    <message>
        <source>日月年</source>
        <translation>day month year</translation>
    </message>
    <message>
        <source>月日年</source>
        <translation>month day year</translation>
    </message>
    <message>
        <source>自动：%1</source>
        <translation>found: %1</translation>
    </message>
    <message>
        <source>%1，说不准</source>
        <translation>%1, not sure</translation>
    </message>
    <message>
        <source>第一个：%1</source>
        <translation>first: %1</translation>
    </message>
</context>
<context>
    <name>powerhall::HallRows</name>
    <message>
        <source>第 %1 版</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>没有规定天数</source>
        <translation>No days stated</translation>
    </message>
    <message>
        <source>超期未答</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>待答</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>答复超期</source>
        <translation>Answered late</translation>
    </message>
    <message>
        <source>已答</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>海报</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>version</translation>
    </message>
    <message>
        <source>挂上时间</source>
        <translation>Hung</translation>
    </message>
    <message>
        <source>谁挂的</source>
        <translation>Posted by</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>该做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>空板</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>换成第 %1 版</source>
        <translation>Replace by version %1</translation>
    </message>
    <message>
        <source>取下</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>有</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>截至 %1 的数据交换</source>
        <translation>as of the exchange of %1</translation>
    </message>
    <message>
        <source>按本厅的记录；还没有和别处交换过数据</source>
        <translation>by this hall&apos;s own records; never exchanged with others</translation>
    </message>
    <message>
        <source>“%1”第 %2 版</source>
        <translation>“%1”, version %2</translation>
    </message>
    <message>
        <source>%1：现行版本，%2 公布</source>
        <translation>%1: current, published %2</translation>
    </message>
    <message>
        <source>%1：%2 已被第 %3 版取代，请换下</source>
        <translation>%1: superseded on %2 by version %3, please replace it</translation>
    </message>
    <message>
        <source>%1：%2 已撤下，请取下</source>
        <translation>%1: withdrawn on %2, please take it down</translation>
    </message>
    <message>
        <source>这里没有这张海报的记录</source>
        <translation>No record of this poster here</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>问的什么</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>最迟哪天</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>营业厅检查</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>渠道检查</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>自查</source>
        <translation>Own check</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Department that answers for it</translation>
    </message>
    <message>
        <source>怎么改好的</source>
        <translation>How it was put right</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>Nothing found</translation>
    </message>
    <message numerus="yes">
        <source>%n 个没销号</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>逾期未销号</source>
        <translation>Open, overdue</translation>
    </message>
    <message>
        <source>未销号</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed off</translation>
    </message>
</context>
<context>
    <name>powerhall::HonestSection</name>
    <message>
        <source>本机时刻</source>
        <translation>Machine’s time</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>办了什么</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>台席 人员</source>
        <translation>Desk, person</translation>
    </message>
    <message>
        <source>不早于</source>
        <translation>Not before</translation>
    </message>
    <message>
        <source>不晚于</source>
        <translation>Not after</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>打印或存文件…</source>
        <translation>Print or save…</translation>
    </message>
    <message>
        <source>办理时间证据</source>
        <translation>Proof of time</translation>
    </message>
    <message>
        <source>空着就按日期</source>
        <translation>empty = by days</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>写上申请编号或日期，看每一件事何时写下、凭什么说</source>
        <translation>Give a number or days to see when each act was written down and what speaks for it</translation>
    </message>
    <message>
        <source>由值班长、检查人员或审计管理员查看</source>
        <translation>For heads of hall, inspectors and audit administrators</translation>
    </message>
    <message>
        <source>“%1”不是日期；请写成 2026-03-02</source>
        <translation>“%1” is no date; write 2026-03-02</translation>
    </message>
    <message>
        <source>正在找…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>%n 件事</source>
        <translation>
            <numerusform>%n act</numerusform>
            <numerusform>%n acts</numerusform>
        </translation>
    </message>
    <message>
        <source>；带 * 的凭证县中心还没有签名</source>
        <translation>; receipts marked * are not signed by the county yet</translation>
    </message>
</context>
<context>
    <name>powerhall::IdentityField</name>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>passport</translation>
    </message>
    <message>
        <source>军人证件</source>
        <translation>military document</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>household register</translation>
    </message>
    <message>
        <source>港澳台居住证</source>
        <translation>residence permit</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>other document</translation>
    </message>
    <message>
        <source>%1种类</source>
        <translation>Kind of %1</translation>
    </message>
    <message>
        <source>%1号码</source>
        <translation>Number of %1</translation>
    </message>
    <message>
        <source>已输 %1 位，共 18 位</source>
        <translation>%1 of 18 characters</translation>
    </message>
    <message>
        <source>✓ 号码有效 · %1出生</source>
        <translation>✓ valid · born %1</translation>
    </message>
</context>
<context>
    <name>powerhall::InspectionSection</name>
    <message>
        <source>检查和销号</source>
        <translation>Inspections and findings</translation>
    </message>
    <message>
        <source>还没有登记过检查</source>
        <translation>No inspection entered yet</translation>
    </message>
    <message>
        <source>登记检查…</source>
        <translation>Enter an inspection…</translation>
    </message>
    <message>
        <source>记问题…</source>
        <translation>Note a finding…</translation>
    </message>
    <message>
        <source>销号…</source>
        <translation>Close off…</translation>
    </message>
    <message>
        <source>重新打开…</source>
        <translation>Open again…</translation>
    </message>
    <message>
        <source>登记检查</source>
        <translation>Enter an inspection</translation>
    </message>
    <message>
        <source>检查什么？日期记为今天。</source>
        <translation>What was looked at? The day is today.</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspections</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>查的是哪个营业厅或哪个渠道？</source>
        <translation>Which hall or channel?</translation>
    </message>
    <message>
        <source>地点或渠道</source>
        <translation>Hall or channel</translation>
    </message>
    <message>
        <source>%1：检查已登记，可以记问题了</source>
        <translation>%1: the inspection is entered, findings can be noted</translation>
    </message>
    <message>
        <source>记问题</source>
        <translation>Note a finding</translation>
    </message>
    <message>
        <source>查出了什么？不要写姓名和电话。</source>
        <translation>What was found? No names or telephone numbers.</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>哪个部门整改？</source>
        <translation>Which department puts it right?</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>哪一天以前改好？</source>
        <translation>By which day?</translation>
    </message>
    <message>
        <source>日期，如 2026-11-27</source>
        <translation>Date, as 2026-11-27</translation>
    </message>
    <message>
        <source>“%1”不是日期，请写成 2026-11-27 这样</source>
        <translation>“%1” is not a date, write it as 2026-11-27</translation>
    </message>
    <message>
        <source>问题已记下</source>
        <translation>The finding is noted</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close off</translation>
    </message>
    <message>
        <source>怎么改好的（会记入台账，改不掉）</source>
        <translation>How it was put right (stays in the register for good)</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Closed off</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>理由（会记入台账，改不掉）</source>
        <translation>Reason (stays in the register for good)</translation>
    </message>
    <message>
        <source>问题已重新打开</source>
        <translation>The finding is open again</translation>
    </message>
    <message>
        <source>销号并附照片…</source>
        <translation>Close off with a photo…</translation>
    </message>
    <message>
        <source>看照片</source>
        <translation>Show photo</translation>
    </message>
</context>
<context>
    <name>powerhall::IntakePage</name>
    <message>
        <source>大字单据</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>单据用 18 磅大字，给看不清小字的客户</source>
        <translation>slips in 18 pt for customers who see less well</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>草稿已存 %1</source>
        <translation>draft saved %1</translation>
    </message>
    <message>
        <source>草稿没存上：%1</source>
        <translation>draft not saved: %1</translation>
    </message>
    <message>
        <source>草稿存于 %1</source>
        <translation>draft saved %1</translation>
    </message>
    <message>
        <source>还有没填对的地方，已标出；改好后再按 Ctrl+Enter</source>
        <translation>Some entries need correcting and are marked; then press Ctrl+Enter again</translation>
    </message>
    <message>
        <source>没有受理，什么都没存：%1</source>
        <translation>Not accepted, nothing was saved: %1</translation>
    </message>
    <message>
        <source>已受理 %1，已保存</source>
        <translation>%1 accepted and saved</translation>
    </message>
    <message>
        <source>下一位  F2</source>
        <translation>Next customer  F2</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>没有受理；缺什么已写在单子上</source>
        <translation>Not accepted; the slip says what is lacking</translation>
    </message>
    <message>
        <source>还没有受理，没有回执可打；告知单按 Ctrl+T</source>
        <translation>Nothing accepted yet, so there is no receipt; Ctrl+T prints the notice</translation>
    </message>
    <message>
        <source>已受理 %1</source>
        <translation>%1 accepted</translation>
    </message>
    <message>
        <source>预览单据</source>
        <translation>Preview slip</translation>
    </message>
    <message>
        <source>再打印一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>勾选带来的材料</source>
        <translation>Tick the documents brought</translation>
    </message>
    <message>
        <source>带入  F8</source>
        <translation>Take over  F8</translation>
    </message>
    <message>
        <source>已带入，查看已记下；请当面核对电话和地址</source>
        <translation>Taken over, and the look recorded; please check phone and address with the customer</translation>
    </message>
</context>
<context>
    <name>powerhall::ItemCard</name>
    <message>
        <source>逐日计算</source>
        <translation>Counted day by day</translation>
    </message>
    <message>
        <source>版本和审核</source>
        <translation>Versions and reviews</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>还没有写过</source>
        <translation>Never written yet</translation>
    </message>
    <message>
        <source>没有规定渠道</source>
        <translation>No channel stated</translation>
    </message>
    <message>
        <source>为什么是这一天</source>
        <translation>Why this day</translation>
    </message>
    <message>
        <source>%1. %2 · </source>
        <translation>%1. %2 · </translation>
    </message>
    <message>
        <source>责任部门：%1</source>
        <translation>Department: %1</translation>
    </message>
    <message>
        <source>草稿%1</source>
        <translation>Draft %1</translation>
    </message>
    <message>
        <source>已结束：%1</source>
        <translation>Over: %1</translation>
    </message>
    <message>
        <source>两台电脑写得不一样，要有人定</source>
        <translation>Two desks wrote different things; somebody must decide</translation>
    </message>
    <message>
        <source>没有选中公示项</source>
        <translation>No item chosen</translation>
    </message>
</context>
<context>
    <name>powerhall::JobBar</name>
    <message>
        <source>停下  Esc</source>
        <translation>Stop  Esc</translation>
    </message>
    <message>
        <source>读取进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>正在读…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>%1 / %2 MB</source>
        <translation>%1 / %2 MB</translation>
    </message>
    <message>
        <source>%1 行 · %2</source>
        <translation>%1 rows · %2</translation>
    </message>
    <message>
        <source> · %1 MB/秒 · 还要约 %2 秒</source>
        <translation> · %1 MB/s · about %2 s left</translation>
    </message>
</context>
<context>
    <name>powerhall::KnownCustomer</name>
    <message>
        <source>来过的客户：%1，%2 办过%3</source>
        <translation>Came before: %1, on %2 for %3</translation>
    </message>
    <message>
        <source>带入受理单</source>
        <translation>Taken over into an application</translation>
    </message>
</context>
<context>
    <name>powerhall::LedgerSection</name>
    <message>
        <source>报送已报出…</source>
        <translation>Return went out…</translation>
    </message>
    <message>
        <source>预览、打印、存文件…</source>
        <translation>Preview, print, save…</translation>
    </message>
    <message>
        <source>登记任务…</source>
        <translation>Enter task…</translation>
    </message>
    <message>
        <source>记进展…</source>
        <translation>Note progress…</translation>
    </message>
    <message>
        <source>记进展</source>
        <translation>Note progress</translation>
    </message>
    <message>
        <source>进展到哪里</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>%1 的进展已记下</source>
        <translation>Progress of %1 is noted</translation>
    </message>
    <message>
        <source>销号…</source>
        <translation>Close off…</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close off</translation>
    </message>
    <message>
        <source>完成的依据</source>
        <translation>Evidence that it is done</translation>
    </message>
    <message>
        <source>%1 已销号</source>
        <translation>%1 is closed off</translation>
    </message>
    <message>
        <source>重新打开…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1 已重新打开</source>
        <translation>%1 is open again</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Strike…</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Strike</translation>
    </message>
    <message>
        <source>%1 已作废，不再列入台账</source>
        <translation>%1 is struck from the ledger</translation>
    </message>
    <message>
        <source>先在台账里选一行。</source>
        <translation>Choose a line of the ledger first.</translation>
    </message>
    <message>
        <source>这一行不是报送。</source>
        <translation>This line is no return.</translation>
    </message>
    <message>
        <source>报送已报出</source>
        <translation>Return went out</translation>
    </message>
    <message>
        <source>怎样报的、报给谁</source>
        <translation>How it went out and to whom</translation>
    </message>
    <message>
        <source>已报出</source>
        <translation>It went out</translation>
    </message>
    <message>
        <source>已记为报出。</source>
        <translation>Noted as handed in.</translation>
    </message>
    <message>
        <source>这一行不是在台账登记的：公示和检查在“公示”里办，报送用“报送已报出”。</source>
        <translation>This line was not entered in the ledger: disclosure and checks are done in the room of disclosure, returns by “Return went out”.</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Last day in time</translation>
    </message>
    <message>
        <source>例如 2026-12-20，当日算按时</source>
        <translation>for example 2026-12-20; that day is in time</translation>
    </message>
    <message>
        <source>依据的文件</source>
        <translation>Paper it rests on</translation>
    </message>
    <message>
        <source>为什么更正</source>
        <translation>Why it is corrected</translation>
    </message>
    <message>
        <source>更正 %1</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>登记任务</source>
        <translation>Enter task</translation>
    </message>
    <message>
        <source>不写姓名和电话。</source>
        <translation>No names, no phone numbers.</translation>
    </message>
    <message>
        <source>保存更正</source>
        <translation>Save correction</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>“%1”不是日期，要写成 2026-12-20</source>
        <translation>“%1” is no date; write it as 2026-12-20</translation>
    </message>
    <message>
        <source>已登记 %1</source>
        <translation>%1 is entered</translation>
    </message>
    <message>
        <source>%1 已更正</source>
        <translation>%1 is corrected</translation>
    </message>
</context>
<context>
    <name>powerhall::LiaisonSection</name>
    <message>
        <source>信息公开联络员</source>
        <translation>Contacts for disclosure</translation>
    </message>
    <message>
        <source>登记或更换…</source>
        <translation>Name or replace…</translation>
    </message>
    <message>
        <source>显示全部…</source>
        <translation>Show in full…</translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>还没有登记联络员</source>
        <translation>No contact yet</translation>
    </message>
    <message>
        <source>只供内部联系，加密保存，不上海报，也不进导出的文件夹。</source>
        <translation>For inside only: sealed, on no poster and in no exported folder.</translation>
    </message>
    <message>
        <source>您的角色看不到联络员名单</source>
        <translation>Your role does not read the list of contacts</translation>
    </message>
    <message>
        <source>登记联络员</source>
        <translation>Name a contact</translation>
    </message>
    <message>
        <source>同一个单位再登记就是更换。</source>
        <translation>Naming one for a unit again replaces the first.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>%1 的联络员已登记</source>
        <translation>The contact of %1 is registered</translation>
    </message>
    <message>
        <source>显示联络员</source>
        <translation>Show the contact</translation>
    </message>
    <message>
        <source>显示 %1 的联络员，会留下记录。</source>
        <translation>Showing the contact of %1 is recorded.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>联系公示更新</source>
        <translation>About an update of what is disclosed</translation>
    </message>
    <message>
        <source>撤销联络员</source>
        <translation>Remove the contact</translation>
    </message>
    <message>
        <source>撤销 %1 的联络员？</source>
        <translation>Remove the contact of %1?</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 的联络员已撤销</source>
        <translation>The contact of %1 is removed</translation>
    </message>
</context>
<context>
    <name>powerhall::LookSection</name>
    <message>
        <source>单据默认用大字版（18 磅）</source>
        <translation>Slips in large print by default (18 pt)</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟没人用就锁屏</source>
        <translation>
            <numerusform>Lock after %n idle minute</numerusform>
            <numerusform>Lock after %n idle minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>选打印机…</source>
        <translation>Choose printer…</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>还没选，第一次打印时会问</source>
        <translation>None chosen; asked at the first print</translation>
    </message>
    <message>
        <source>现在用：%1</source>
        <translation>In use: %1</translation>
    </message>
    <message>
        <source>单据始终是中文</source>
        <translation>Slips are always in Chinese</translation>
    </message>
    <message>
        <source>扫描夹</source>
        <translation>Scanner&apos;s folder</translation>
    </message>
    <message>
        <source>扫描仪存到哪个文件夹；案件页会收新来的</source>
        <translation>where the scanner writes its files; the case page takes what is new</translation>
    </message>
    <message>
        <source>最大（150 %）</source>
        <translation>Largest of all (150 %)</translation>
    </message>
</context>
<context>
    <name>powerhall::MainWindow</name>
    <message>
        <source>PowerHall 供电营业厅</source>
        <translation>PowerHall</translation>
    </message>
    <message>
        <source>接待下一位</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>与县中心同步</source>
        <translation>Synchronise with the county</translation>
    </message>
</context>
<context>
    <name>powerhall::MappingTable</name>
    <message>
        <source>文件里的表头</source>
        <translation>Heading in the file</translation>
    </message>
    <message>
        <source>下面的内容</source>
        <translation>What stands below</translation>
    </message>
    <message>
        <source>当作哪一列</source>
        <translation>Taken for</translation>
    </message>
    <message>
        <source>“%1”当作哪一列</source>
        <translation>Column for “%1”</translation>
    </message>
    <message>
        <source>（不读）</source>
        <translation>(not read)</translation>
    </message>
    <message>
        <source>带 * 的列都有了。</source>
        <translation>All columns with * are there.</translation>
    </message>
    <message>
        <source>还缺：%1。请在右边指定是哪一列。</source>
        <translation>Missing: %1. Say on the right which column it is.</translation>
    </message>
</context>
<context>
    <name>powerhall::MatrixSection</name>
    <message>
        <source>✓ 和现行版本一致&#x3000;◐ 版本一致，不是同一天上线&#x3000;● 缺、旧版或该撤</source>
        <translation>✓ as the current version   ◐ same version, up on another day   ● missing, old or to be taken down</translation>
    </message>
    <message>
        <source>渠道对照</source>
        <translation>Channels compared</translation>
    </message>
    <message>
        <source>台账里还没有公示项</source>
        <translation>The register is still empty</translation>
    </message>
    <message>
        <source>导出知识库…</source>
        <translation>Export knowledge base…</translation>
    </message>
    <message>
        <source>导出到哪个文件夹？给网站、App、95598 知识库的人</source>
        <translation>Export into which folder? For the keepers of website, app and knowledge base</translation>
    </message>
    <message numerus="yes">
        <source>导出了 %n 项（HTML 和 JSON）到 %1</source>
        <translation>
            <numerusform>%n item (HTML and JSON) exported to %1</numerusform>
            <numerusform>%n items (HTML and JSON) exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powerhall::OutageForm</name>
    <message>
        <source>台区，可不填</source>
        <translation>Transformer area, optional</translation>
    </message>
    <message>
        <source>线路</source>
        <translation>Feeder</translation>
    </message>
    <message>
        <source>台区</source>
        <translation>Transformer area</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>停电性质</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>分步复电：一步一行，填到最后一格按 Enter 再加一行；只限电没停电的填限电前后容量</source>
        <translation>Restored in steps: one line a step, Enter in the last field adds one; capacities only where supply was limited without interruption</translation>
    </message>
    <message>
        <source>停电时间</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>恢复时间</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>限前 kW</source>
        <translation>kW before</translation>
    </message>
    <message>
        <source>限后 kW</source>
        <translation>kW after</translation>
    </message>
    <message>
        <source>停电时间看不懂，或者还没到；例如 7-3 8:30。</source>
        <translation>The beginning cannot be read or is still to come; for example 7-3 8:30.</translation>
    </message>
    <message>
        <source>恢复时间要在停电时间之后、现在之前。</source>
        <translation>The end must lie after the beginning and before now.</translation>
    </message>
    <message>
        <source>户数要填整数。</source>
        <translation>Users must be a whole number.</translation>
    </message>
    <message>
        <source>至少填一步停电。</source>
        <translation>Fill in one step at least.</translation>
    </message>
    <message>
        <source>限电后容量不能大于限电前容量。</source>
        <translation>The capacity after cannot exceed the one before.</translation>
    </message>
    <message>
        <source>第 %1 步：%2</source>
        <translation>Step %1: %2</translation>
    </message>
</context>
<context>
    <name>powerhall::OutageList</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>停电</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>线路、台区</source>
        <translation>Feeder, area</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>struck</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>in conflict</translation>
    </message>
    <message>
        <source>更正过</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>valid</translation>
    </message>
</context>
<context>
    <name>powerhall::OutageSection</name>
    <message>
        <source>登记的停电</source>
        <translation>Outages entered</translation>
    </message>
    <message>
        <source>登记另一条</source>
        <translation>Enter another</translation>
    </message>
    <message>
        <source>作废这一条</source>
        <translation>Strike this one</translation>
    </message>
    <message>
        <source>这个季度还没有登记停电。右边填好，Ctrl+Enter 登记。</source>
        <translation>No outage has been entered for this quarter. Fill in the form and press Ctrl+Enter.</translation>
    </message>
    <message>
        <source>您的角色只能查看停电登记。</source>
        <translation>Your role may only read the outages.</translation>
    </message>
    <message>
        <source>%1（已作废）</source>
        <translation>%1 (struck)</translation>
    </message>
    <message>
        <source>更正 %1</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>保存更正  Ctrl+Enter</source>
        <translation>Save correction  Ctrl+Enter</translation>
    </message>
    <message>
        <source>登记一次停电</source>
        <translation>Enter an outage</translation>
    </message>
    <message>
        <source>登记  Ctrl+Enter</source>
        <translation>Enter  Ctrl+Enter</translation>
    </message>
    <message>
        <source>已登记 %1</source>
        <translation>%1 is entered</translation>
    </message>
    <message>
        <source>保存更正</source>
        <translation>Save correction</translation>
    </message>
    <message>
        <source>为什么更正 %1？原来的内容留在日志里。</source>
        <translation>Why is %1 corrected? What it said stays in the journal.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>%1 已更正</source>
        <translation>%1 is corrected</translation>
    </message>
    <message>
        <source>%1 不再计入任何指标。为什么作废？</source>
        <translation>%1 will count in no figure any more. Why is it struck?</translation>
    </message>
    <message>
        <source>作废 %1</source>
        <translation>Strike %1</translation>
    </message>
    <message>
        <source>%1 已作废</source>
        <translation>%1 is struck</translation>
    </message>
    <message>
        <source>%1；%2 的可靠性报表已经发布、锁定，这条要等发布更正版才进报表。</source>
        <translation>%1; the reliability of %2 is released and locked: this one waits for a corrected version.</translation>
    </message>
</context>
<context>
    <name>powerhall::OutageStepLine</name>
    <message>
        <source>第 %1 步停电时间</source>
        <translation>Step %1, beginning</translation>
    </message>
    <message>
        <source>第 %1 步恢复时间</source>
        <translation>Step %1, end</translation>
    </message>
    <message>
        <source>第 %1 步停电户数</source>
        <translation>Step %1, users</translation>
    </message>
    <message>
        <source>第 %1 步限电前容量，千瓦</source>
        <translation>Step %1, capacity before, kW</translation>
    </message>
    <message>
        <source>第 %1 步限电后容量，千瓦</source>
        <translation>Step %1, capacity after, kW</translation>
    </message>
    <message>
        <source>7-3 8:30</source>
        <translation>7-3 8:30</translation>
    </message>
    <message>
        <source>10:05</source>
        <translation>10:05</translation>
    </message>
</context>
<context>
    <name>powerhall::OutcomePanel</name>
    <message>
        <source>受理并打印  Ctrl+Enter</source>
        <translation>Accept and print  Ctrl+Enter</translation>
    </message>
    <message>
        <source>打印告知单  Ctrl+T</source>
        <translation>Print the notice  Ctrl+T</translation>
    </message>
    <message>
        <source>为什么？  F1</source>
        <translation>Why?  F1</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>服务与投诉</source>
        <translation>Service and complaints</translation>
    </message>
    <message>
        <source>打印不予受理单  Ctrl+Enter</source>
        <translation>Print the refusal  Ctrl+Enter</translation>
    </message>
    <message>
        <source>这样填，规则判不了</source>
        <translation>The rules cannot judge this</translation>
    </message>
    <message>
        <source>已受理 %1</source>
        <translation>%1 accepted</translation>
    </message>
    <message>
        <source>已保存。F2 接待下一位，F9 再打一份回执。</source>
        <translation>Saved. F2 serves the next customer, F9 prints another receipt.</translation>
    </message>
</context>
<context>
    <name>powerhall::OutcomeText</name>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>可受理，材料齐全</source>
        <translation>Acceptable, documents complete</translation>
    </message>
    <message numerus="yes">
        <source>可受理，欠 %n 件</source>
        <translation>
            <numerusform>Acceptable, owing %n document</numerusform>
            <numerusform>Acceptable, owing %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还不能受理，缺 %n 件</source>
        <translation>
            <numerusform>Not acceptable yet, %n document lacking</numerusform>
            <numerusform>Not acceptable yet, %n documents lacking</numerusform>
        </translation>
    </message>
    <message>
        <source>全套材料已在，客户不用再跑。</source>
        <translation>Everything is here; the customer need not come again.</translation>
    </message>
    <message>
        <source>容缺受理：先办，所欠材料在期限前补齐。</source>
        <translation>Accepted with documents owed: begin now, the rest follows in time.</translation>
    </message>
    <message>
        <source>缺的材料一次告知清楚；带齐即可受理。</source>
        <translation>Tell all that is lacking at one time; with it the application is accepted.</translation>
    </message>
    <message>
        <source>✓ 不缺材料</source>
        <translation>✓ nothing lacking</translation>
    </message>
    <message>
        <source>受理时就要</source>
        <translation>needed at acceptance</translation>
    </message>
    <message>
        <source>%1前补齐</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source> · 本厅由数据共享取得，客户不用带</source>
        <translation> · this hall obtains it by data sharing</translation>
    </message>
    <message>
        <source>依据 %1</source>
        <translation>clause %1</translation>
    </message>
    <message>
        <source>没有规定环节时限</source>
        <translation>no stage limits stated</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>未规定</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>全过程最长</source>
        <translation>Whole process, longest</translation>
    </message>
    <message>
        <source>全过程平均</source>
        <translation>Whole process, average</translation>
    </message>
    <message>
        <source>实行“三零”服务</source>
        <translation>served “three zero” (三零)</translation>
    </message>
    <message>
        <source>不在“三零”范围</source>
        <translation>not “three zero” (三零)</translation>
    </message>
    <message>
        <source>◐ 含未公布放假安排的年份，日期待核</source>
        <translation>◐ passes a year without announced holidays; dates to be checked</translation>
    </message>
    <message>
        <source>本厅规则没有可收的费用项目</source>
        <translation>the rules of this hall know no fee</translation>
    </message>
    <message>
        <source>◐ 本厅服务电话未设置，单据打不出来：请值班长在“站点”里填写</source>
        <translation>◐ no service line is set, so no slip can be printed: the head of hall enters it under “Station”</translation>
    </message>
    <message numerus="yes">
        <source>可受理，%n 件由本厅取得</source>
        <translation>
            <numerusform>Acceptable, %n for the hall to obtain</numerusform>
            <numerusform>Acceptable, %n for the hall to obtain</numerusform>
        </translation>
    </message>
    <message>
        <source>客户的材料齐了；其余由本厅在期限前通过数据共享取得。</source>
        <translation>The customer is done; the hall obtains the rest by data sharing.</translation>
    </message>
    <message>
        <source>只可能有%1（%2），按政府定价</source>
        <translation>Only %1 (%2), as government sets it</translation>
    </message>
</context>
<context>
    <name>powerhall::OversightRows</name>
    <message>
        <source>%1 千伏安</source>
        <translation>%1 kVA</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>具体内容</source>
        <translation>What</translation>
    </message>
    <message>
        <source>最迟哪天</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Late by</translation>
    </message>
    <message>
        <source>考核</source>
        <translation>Penalty</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 元</source>
        <translation>%1 yuan</translation>
    </message>
    <message>
        <source>公布 %1 次，按时 %2 次</source>
        <translation>%1 published, %2 in time</translation>
    </message>
    <message>
        <source>咨询 %1 件</source>
        <translation>%1 enquiries</translation>
    </message>
    <message>
        <source>检查发现问题 %1 个，已销号 %2 个</source>
        <translation>%1 findings, %2 closed off</translation>
    </message>
    <message>
        <source>考核 %1 元</source>
        <translation>%1 yuan</translation>
    </message>
    <message>
        <source>本单位的规定没有写明金额</source>
        <translation>the utility&apos;s rules state no amount</translation>
    </message>
    <message>
        <source>供电可靠率</source>
        <translation>Supply reliability</translation>
    </message>
    <message>
        <source>用户平均停电时间</source>
        <translation>Average outage hours</translation>
    </message>
    <message>
        <source>用户平均停电次数</source>
        <translation>Average outage count</translation>
    </message>
    <message>
        <source>电压合格率</source>
        <translation>Voltage rate</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>公布的值</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>公布日期</source>
        <translation>Published on</translation>
    </message>
    <message>
        <source>自己算的（只供内部）</source>
        <translation>Computed (inside only)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>已作废：%1</source>
        <translation>void: %1</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>官方公布</source>
        <translation>by the authority</translation>
    </message>
    <message>
        <source>本单位公布</source>
        <translation>by the utility</translation>
    </message>
    <message>
        <source>电网网格</source>
        <translation>Network cell</translation>
    </message>
    <message>
        <source>配电台区</source>
        <translation>Transformer area</translation>
    </message>
    <message>
        <source>变电站或线路</source>
        <translation>Substation or line</translation>
    </message>
    <message>
        <source>到了哪道线</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>容量</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>可开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>最高负载率</source>
        <translation>Highest load</translation>
    </message>
    <message>
        <source>接入后预计</source>
        <translation>After connection</translation>
    </message>
    <message>
        <source>受限原因</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>数据日期</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>没有到线</source>
        <translation>none reached</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>Mail</translation>
    </message>
</context>
<context>
    <name>powerhall::OverviewSection</name>
    <message>
        <source>核验日志</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>备份…</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>核验会把每一笔记录重算一遍：有没有丢、有没有改、次序对不对。备份是一个文件，写完当场再核一遍。</source>
        <translation>Verifying computes every record again: nothing lost, nothing changed, the order right. A backup is one file, checked after writing.</translation>
    </message>
    <message>
        <source>证明</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>站点 %1，台席 %2；编号以 %3 开头</source>
        <translation>Station %1, desk %2; numbers begin with %3</translation>
    </message>
    <message>
        <source>设备 %1，第 %2 代</source>
        <translation>Device %1, incarnation %2</translation>
    </message>
    <message>
        <source>数据在 %1</source>
        <translation>Data in %1</translation>
    </message>
    <message>
        <source>这是演示站：人物全部虚构，单据都印“演示”，不能同步。</source>
        <translation>A demo station: all people are invented, every slip is marked, it cannot sync.</translation>
    </message>
    <message>
        <source>正在逐笔核验，可以接着办别的…</source>
        <translation>Verifying; you can go on working…</translation>
    </message>
    <message>
        <source>核验不过：%1。数据文件别再动，请找管理员用备份恢复。</source>
        <translation>Verification failed: %1. Leave the data alone and ask an administrator to restore a backup.</translation>
    </message>
    <message numerus="yes">
        <source>核验通过：%n 笔记录，一笔不少，一笔未改。校验值 %1</source>
        <translation>
            <numerusform>Verified: %n record, none lost, none changed. Check value %1</numerusform>
            <numerusform>Verified: %n records, none lost, none changed. Check value %1</numerusform>
        </translation>
    </message>
    <message>
        <source>备份到</source>
        <translation>Back up to</translation>
    </message>
    <message>
        <source>备份 (*.backup)</source>
        <translation>Backup (*.backup)</translation>
    </message>
    <message>
        <source>已备份到 %1，并已核过</source>
        <translation>Backed up to %1 and checked</translation>
    </message>
    <message>
        <source>没有备份成：%1</source>
        <translation>Not backed up: %1</translation>
    </message>
    <message>
        <source>交机…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>这台机器要交出、清空或转到别处入网之前</source>
        <translation>Before this machine is handed over, emptied or enrolled elsewhere</translation>
    </message>
    <message>
        <source>交机</source>
        <translation>Hand the machine over</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 条工作只在这台机器里，还没有报上去。最好先同步，或导出到 U 盘；一定要现在交机，请写明原因，程序会先抄一份不用本程序也能读的出来。</source>
        <translation>
            <numerusform>%n act is on this machine alone and was not sent. Better sync first, or export to a stick; if it must go now, say why: a copy readable without the program is made first.</numerusform>
            <numerusform>%n acts are on this machine alone and were not sent. Better sync first, or export to a stick; if it must go now, say why: a copy readable without the program is made first.</numerusform>
        </translation>
    </message>
    <message>
        <source>为什么不先同步</source>
        <translation>Why not sync first</translation>
    </message>
    <message>
        <source>照样交机</source>
        <translation>Hand over all the same</translation>
    </message>
    <message>
        <source>机器要坏</source>
        <translation>The machine is failing</translation>
    </message>
    <message>
        <source>没有网络，U 盘另送</source>
        <translation>No network, a stick is sent apart</translation>
    </message>
    <message>
        <source>没有留在本机的工作，可以交机；这件事已经记下</source>
        <translation>No work stays on this machine alone: it may be handed over; this is recorded</translation>
    </message>
    <message>
        <source>已记下；没报上去的抄在 %1，请连同机器一起交代清楚</source>
        <translation>Recorded; what was not sent is copied to %1: hand it over knowingly with the machine</translation>
    </message>
    <message>
        <source>交机由值班长或管理员办</source>
        <translation>The head of hall or an administrator hands a machine over</translation>
    </message>
</context>
<context>
    <name>powerhall::PageDialog</name>
    <message>
        <source>这一页是 PDF，这里不显示；请用 powerhall scan export 取出。</source>
        <translation>This page is a PDF and is not shown here; take it out with powerhall scan export.</translation>
    </message>
</context>
<context>
    <name>powerhall::Palette</name>
    <message>
        <source>办什么</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>要办的事，或它的拼音首字母：收材料 = scl</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>查找“%1”</source>
        <translation>Find “%1”</translation>
    </message>
    <message>
        <source>↓ 选择，Enter 就办，Esc 关上</source>
        <translation>↓ to choose, Enter to do it, Esc to close</translation>
    </message>
</context>
<context>
    <name>powerhall::PeriodChoice</name>
    <message>
        <source>第一天</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>自定起止…</source>
        <translation>Own dates…</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>powerhall::PhotoDialog</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>这张照片打不开</source>
        <translation>This photo cannot be shown</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>附照片</source>
        <translation>Attach a photo</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png);;所有文件 (*)</source>
        <translation>Photos (*.jpg *.jpeg *.png);;All files (*)</translation>
    </message>
</context>
<context>
    <name>powerhall::PolicySection</name>
    <message>
        <source>保存策略</source>
        <translation>Save policy</translation>
    </message>
    <message>
        <source>等保（GB/T 22239）：要复杂、定期更换</source>
        <translation>Graded (GB/T 22239): complex, changed regularly</translation>
    </message>
    <message>
        <source>NIST 63B：要长、不限组成、不定期更换</source>
        <translation>NIST 63B: long, of anything, never changed for age</translation>
    </message>
    <message>
        <source>基本：要复杂，不限期</source>
        <translation>Basic: complex, no age</translation>
    </message>
    <message>
        <source>不限期</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>登录时提示</source>
        <translation>say so at sign-in</translation>
    </message>
    <message>
        <source>不让登录</source>
        <translation>refuse the sign-in</translation>
    </message>
    <message>
        <source>密码策略</source>
        <translation>Password policy</translation>
    </message>
    <message>
        <source>密码用多久</source>
        <translation>A password lasts</translation>
    </message>
    <message>
        <source>到期后第一次登录要先改密码</source>
        <translation>afterwards a new one is set at the next sign-in</translation>
    </message>
    <message>
        <source>无人使用时锁屏</source>
        <translation>Lock when idle for</translation>
    </message>
    <message>
        <source>各人可以设得更短；锁屏时密钥从内存里清掉</source>
        <translation>everyone may set less; locking wipes the keys from memory</translation>
    </message>
    <message>
        <source>账号在别处开着</source>
        <translation>Account open elsewhere</translation>
    </message>
    <message>
        <source>账号不能共用；以最近一次交换时所知为准</source>
        <translation>accounts are not shared; as far as known at the last exchange</translation>
    </message>
    <message>
        <source>至少 %1 个字符</source>
        <translation>at least %1 characters</translation>
    </message>
    <message>
        <source>大写、小写、数字、符号中至少 %1 类</source>
        <translation>at least %1 of capitals, small letters, digits, signs</translation>
    </message>
    <message>
        <source>不限组成</source>
        <translation>of anything</translation>
    </message>
    <message>
        <source>不用常见密码，不含用户名</source>
        <translation>no common password, no user name in it</translation>
    </message>
    <message>
        <source>别人代设的只能用一次</source>
        <translation>one set by somebody else is for one sign-in</translation>
    </message>
    <message>
        <source>15 分钟内最多错 5 次，连错 100 次须重设</source>
        <translation>5 wrong tries in 15 minutes, after 100 in a row it must be set anew</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>策略已保存，从现在起照它办</source>
        <translation>Policy saved; it holds from now on</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>Nothing changed</translation>
    </message>
    <message>
        <source>由安全管理员更改</source>
        <translation>Changed by the security administrator</translation>
    </message>
</context>
<context>
    <name>powerhall::PosterBatchDialog</name>
    <message>
        <source>横版</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>放不下时接第二张</source>
        <translation>Go on over a second sheet</translation>
    </message>
    <message>
        <source>只要公布了的，不要草稿</source>
        <translation>Published ones only, no drafts</translation>
    </message>
    <message>
        <source>停下  Esc</source>
        <translation>Stop  Esc</translation>
    </message>
    <message>
        <source>全部海报</source>
        <translation>All posters</translation>
    </message>
    <message>
        <source>幅面</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>排好了几张</source>
        <translation>Laid out so far</translation>
    </message>
    <message>
        <source>要印的海报</source>
        <translation>Posters to print</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存成一份 PDF…</source>
        <translation>Save as one PDF…</translation>
    </message>
    <message>
        <source>每项存一份 PDF…</source>
        <translation>Save a PDF each…</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>◐ %1&#x3000;草稿</source>
        <translation>◐ %1  draft</translation>
    </message>
    <message>
        <source>✓ %1&#x3000;第 %2 版</source>
        <translation>✓ %1  version %2</translation>
    </message>
    <message>
        <source>还没有公布过的公示项</source>
        <translation>Nothing is published yet</translation>
    </message>
    <message>
        <source>公示海报</source>
        <translation>Disclosure posters</translation>
    </message>
    <message>
        <source>保存海报</source>
        <translation>Save posters</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>存到哪个文件夹？</source>
        <translation>Into which folder?</translation>
    </message>
    <message>
        <source>停下了，什么也没有存</source>
        <translation>Stopped; nothing was saved</translation>
    </message>
    <message numerus="yes">
        <source>%n 张海报已存到 %1</source>
        <translation>
            <numerusform>%n poster saved to %1</numerusform>
            <numerusform>%n posters saved to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powerhall::PosterDialog</name>
    <message>
        <source>没有 %1，用 %2 代替</source>
        <translation>%1 is missing, %2 stands in</translation>
    </message>
    <message>
        <source>这些字用 %1 代替：%2</source>
        <translation>These characters are set in %1: %2</translation>
    </message>
    <message>
        <source>没有字体能印这些字：%1</source>
        <translation>No font has these characters: %1</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>幅面</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>横版</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>放不下时接第二张</source>
        <translation>Continue on a second sheet</translation>
    </message>
    <message>
        <source>保存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>海报 · %1</source>
        <translation>Poster · %1</translation>
    </message>
    <message>
        <source>海报页面</source>
        <translation>Poster sheets</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>● 没有本单位热线或 12398，不能打印。请在站点设置里补上热线。</source>
        <translation>● Without the utility&apos;s hotline and 12398 it cannot be printed. Enter the hotline in the station&apos;s settings.</translation>
    </message>
    <message numerus="yes">
        <source>● 放不下：还多出 %n 行。换大一号的幅面，或接第二张。</source>
        <translation>
            <numerusform>● Does not fit: %n line over. Take a larger size or a second sheet.</numerusform>
            <numerusform>● Does not fit: %n lines over. Take a larger size or a second sheet.</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ 放得下：正文 %1 磅，看得清的下限 %2 磅，共 %3 张。</source>
        <translation>✓ Fits: body %1 pt, smallest readable %2 pt, sheets: %3.</translation>
    </message>
    <message>
        <source>◐ 草稿：打出来有“草稿”字样，没有校验码。</source>
        <translation>◐ Draft: printed with a draft mark across it and without a check code.</translation>
    </message>
    <message>
        <source>校验码 %1</source>
        <translation>Check code %1</translation>
    </message>
    <message>
        <source>拼成 %1 行 %2 列，另有一张拼图说明。</source>
        <translation>Tiles: %1 rows, %2 columns, and an assembly sheet.</translation>
    </message>
    <message>
        <source>保存海报</source>
        <translation>Save the poster</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>已保存 %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>从多远看，米</source>
        <translation>Viewing distance, metres</translation>
    </message>
    <message>
        <source>从多远看（米）</source>
        <translation>Viewing distance (m)</translation>
    </message>
    <message>
        <source>打印机测试页</source>
        <translation>Printer test page</translation>
    </message>
    <message numerus="yes">
        <source>只重打 %n 张，没有拼图说明。</source>
        <translation>
            <numerusform>%n tile alone, without the assembly sheet.</numerusform>
            <numerusform>%n tiles alone, without the assembly sheet.</numerusform>
        </translation>
    </message>
    <message>
        <source>◐ 没有可以公开的依据，海报上不写：请在草稿里写文号。</source>
        <translation>◐ There is no basis that may be shown, so the poster names none: give the draft a source number.</translation>
    </message>
</context>
<context>
    <name>powerhall::PreviewDialog</name>
    <message>
        <source>大字版（18 磅）</source>
        <translation>Large print (18 pt)</translation>
    </message>
    <message>
        <source>预览 · %1</source>
        <translation>Preview · %1</translation>
    </message>
    <message>
        <source>单据页面</source>
        <translation>Pages of the slip</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>换打印机…</source>
        <translation>Other printer…</translation>
    </message>
    <message>
        <source>保存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>还没选打印机，按“打印”时会问</source>
        <translation>No printer chosen yet; asked when you print</translation>
    </message>
    <message>
        <source>打印机：%1</source>
        <translation>Printer: %1</translation>
    </message>
</context>
<context>
    <name>powerhall::PrivacySection</name>
    <message>
        <source>谁看过</source>
        <translation>Who saw</translation>
    </message>
    <message>
        <source>存成 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>删除个人信息…</source>
        <translation>Erase personal data…</translation>
    </message>
    <message>
        <source>全部删除…</source>
        <translation>Erase all…</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>台席</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>User</translation>
    </message>
    <message>
        <source>申请编号</source>
        <translation>number of the application</translation>
    </message>
    <message>
        <source>怎样</source>
        <translation>How</translation>
    </message>
    <message>
        <source>看了什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>保存到</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>保存期满</source>
        <translation>Past retention</translation>
    </message>
    <message>
        <source>输入申请编号，看客户本人的全部申请里谁看过完整信息</source>
        <translation>Enter an application&apos;s number to see who saw the customer&apos;s data in full, in all their applications</translation>
    </message>
    <message>
        <source>还没有定保存天数，在“本厅设置”里填</source>
        <translation>No retention period is set; fill it in Settings</translation>
    </message>
    <message>
        <source>没有保存期满的</source>
        <translation>Nothing is past its retention</translation>
    </message>
    <message>
        <source>由安全管理员查看</source>
        <translation>for the security administrator</translation>
    </message>
    <message>
        <source>存成文件</source>
        <translation>Save to file</translation>
    </message>
    <message>
        <source>文件 (*.pdf *.xlsx *.csv)</source>
        <translation>Files (*.pdf *.xlsx *.csv)</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>先输入申请编号</source>
        <translation>Enter an application&apos;s number first</translation>
    </message>
    <message>
        <source>删除个人信息</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>销毁 %1 的客户的密钥：他在这里、县中心和各站的个人信息和扫描件再也读不出，收不回。记录本身和校验不变。</source>
        <translation>Destroys the key of the customer of %1: their personal data and scans here, at the county and at every station can never be read again. This cannot be undone. The records and their proof stay.</translation>
    </message>
    <message>
        <source>销毁密钥</source>
        <translation>Destroy the key</translation>
    </message>
    <message>
        <source>本人要求</source>
        <translation>the person asked</translation>
    </message>
    <message>
        <source>已删除；涉及 %1</source>
        <translation>Erased; concerns %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>删除保存期满的个人信息</source>
        <translation>Erase what is past its retention</translation>
    </message>
    <message numerus="yes">
        <source>销毁下面 %n 份申请的客户的密钥，收不回。还有别的申请没有满期的客户不动。</source>
        <translation>
            <numerusform>Destroys the keys of the customers of the %n application below; this cannot be undone. Customers with another application still kept stay.</numerusform>
            <numerusform>Destroys the keys of the customers of the %n applications below; this cannot be undone. Customers with another application still kept stay.</numerusform>
        </translation>
    </message>
    <message>
        <source>全部销毁</source>
        <translation>Destroy all</translation>
    </message>
    <message numerus="yes">
        <source>已删除 %n 份</source>
        <translation>
            <numerusform>%n erased</numerusform>
            <numerusform>%n erased</numerusform>
        </translation>
    </message>
    <message>
        <source>由值班长、检查人员或审计管理员查看</source>
        <translation>for the head of hall, the inspector or the audit administrator</translation>
    </message>
</context>
<context>
    <name>powerhall::QualitySection</name>
    <message>
        <source>计算  Ctrl+Enter</source>
        <translation>Compute  Ctrl+Enter</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>算好了，每一行都算进去了。</source>
        <translation>Done; every row was counted.</translation>
    </message>
    <message>
        <source>发布…</source>
        <translation>Release…</translation>
    </message>
    <message>
        <source>冻结数字、口径和来源；报告期从此锁定，再发布就是更正</source>
        <translation>Freezes figures, rules and sources; the period is locked, a further release is a correction</translation>
    </message>
    <message>
        <source>报告期的两个日期要写成 2026-07-01 这样，后一个不早于前一个。</source>
        <translation>Write both dates as 2026-07-01, the second not before the first.</translation>
    </message>
    <message>
        <source>算好了；有 %1 行没算进去，见“没算进去的行”，可以就地改好。</source>
        <translation>Done; %1 rows do not count, see “Rows left out”, where they can be put right.</translation>
    </message>
    <message>
        <source>这一行背后没有清单的行。</source>
        <translation>No rows of the list stand behind this one.</translation>
    </message>
    <message>
        <source>记下了；按“计算”就照这样读。</source>
        <translation>Noted; Compute reads it so.</translation>
    </message>
    <message>
        <source>这份清单来自停电登记，请在那里更正。</source>
        <translation>This list comes from the outage desk: correct it there.</translation>
    </message>
    <message>
        <source>自检不符，不能发布；请看报表末尾的自检表。</source>
        <translation>A self-check fails, so it cannot be released; see the end of the report.</translation>
    </message>
    <message>
        <source>还有 %1 行没算进去，发布就是认可不计它们。</source>
        <translation>%1 rows do not count; a release accepts that.</translation>
    </message>
    <message>
        <source>发布更正版</source>
        <translation>Release a correction</translation>
    </message>
    <message>
        <source>%1 已经发布到第 %2 版。这是更正：新的一版替代它，旧版留着。%3</source>
        <translation>%1 is released, version %2. This is a correction: a new version takes its place, the old one stays. %3</translation>
    </message>
    <message>
        <source>改了什么、为什么</source>
        <translation>What changed, and why</translation>
    </message>
    <message>
        <source>发布第 %1 版</source>
        <translation>Release version %1</translation>
    </message>
    <message>
        <source>发布报表</source>
        <translation>Release the report</translation>
    </message>
    <message>
        <source>%1 的数字、口径和来源清单从此冻结，报告期锁定；以后只能发布更正版。%2</source>
        <translation>Figures, rules and source lists of %1 are frozen and the period is locked; only corrections can follow. %2</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>%1 在计算之后变了，没有发布；请重新计算。</source>
        <translation>%1 changed after it was computed; nothing is released, compute again.</translation>
    </message>
    <message>
        <source>已发布，第 %1 版；来源清单的副本已留存，见“已发布”。</source>
        <translation>Released, version %1; copies of the lists are kept, see “Released”.</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>清单里没有一行在这个报告期内；请核对报告期和文件。</source>
        <translation>No row of the list lies in this period; please check period and file.</translation>
    </message>
</context>
<context>
    <name>powerhall::Rail</name>
    <message>
        <source>演示</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>查找（F3）</source>
        <translation>Find (F3)</translation>
    </message>
    <message>
        <source>锁屏</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>锁屏（Ctrl+L）</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1，%n 件待办</source>
        <translation>
            <numerusform>%1, %n case waiting</numerusform>
            <numerusform>%1, %n cases waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powerhall::RegisterSection</name>
    <message>
        <source>公示台账</source>
        <translation>Disclosure register</translation>
    </message>
    <message>
        <source>只看该更新和超期的</source>
        <translation>Due and overdue only</translation>
    </message>
    <message>
        <source>新公示项…</source>
        <translation>New item…</translation>
    </message>
    <message>
        <source>写草稿…</source>
        <translation>Write draft…</translation>
    </message>
    <message>
        <source>登记变动…</source>
        <translation>Enter a change…</translation>
    </message>
    <message>
        <source>审核…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>登记上线…</source>
        <translation>Up on a channel…</translation>
    </message>
    <message>
        <source>登记下线…</source>
        <translation>Down from a channel…</translation>
    </message>
    <message>
        <source>撤下公示…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>海报…</source>
        <translation>Poster…</translation>
    </message>
    <message>
        <source>台账里还没有公示项</source>
        <translation>The register is still empty</translation>
    </message>
    <message>
        <source>查验海报…</source>
        <translation>Check a poster…</translation>
    </message>
    <message>
        <source>改草稿…</source>
        <translation>Edit draft…</translation>
    </message>
    <message>
        <source>%1：草稿已保存，还有空白没填，填完才能送审</source>
        <translation>%1: draft saved; it goes to review once its blanks are filled</translation>
    </message>
    <message>
        <source>%1：草稿已保存，%2</source>
        <translation>%1: draft saved, %2</translation>
    </message>
    <message>
        <source>属于哪一类？期限和渠道由类别决定。</source>
        <translation>Which category? It decides the time limit and the channels.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>海报和网页上的名称。</source>
        <translation>The name on posters and web pages.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>给“%1”一个短名：小写字母、数字、横线。</source>
        <translation>A short name for “%1”: small letters, digits, hyphens.</translation>
    </message>
    <message>
        <source>短名</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>%1 已登记，可以写草稿了</source>
        <translation>%1 is entered, a draft can be written</translation>
    </message>
    <message>
        <source>登记变动</source>
        <translation>Enter a change</translation>
    </message>
    <message>
        <source>%1：事情是哪一天变的（或哪一天获批的）？期限从这一天起算，不从改稿那天起算。</source>
        <translation>%1: on which day did the fact change (or was it approved)? The clock starts there, not at the edit.</translation>
    </message>
    <message>
        <source>日期，如 2026-11-20</source>
        <translation>Date, as 2026-11-20</translation>
    </message>
    <message>
        <source>“%1”不是日期，请写成 2026-11-20 这样</source>
        <translation>“%1” is not a date, write it as 2026-11-20</translation>
    </message>
    <message>
        <source>%1：%2 变了什么？</source>
        <translation>%1: what changed on %2?</translation>
    </message>
    <message>
        <source>变动（会记入台账，改不掉）</source>
        <translation>Change (stays in the register for good)</translation>
    </message>
    <message>
        <source>%1：变动已登记</source>
        <translation>%1: the change is entered</translation>
    </message>
    <message>
        <source>%1：审核通过</source>
        <translation>%1: passed</translation>
    </message>
    <message>
        <source>%1：已退回给编制人</source>
        <translation>%1: sent back to its maker</translation>
    </message>
    <message>
        <source>公布“%1”：从现在起它是现行版本，以后不能改写；原来的版本随即作废，墙上和各渠道要换下来。</source>
        <translation>Publish “%1”: from now on it is the current version and cannot be rewritten; the one before is void, on the wall and on every channel it must be replaced.</translation>
    </message>
    <message>
        <source>%1 已公布，请登记各渠道上线</source>
        <translation>%1 is published, please enter the channels it goes up on</translation>
    </message>
    <message>
        <source>%1：哪个渠道？</source>
        <translation>%1: which channel?</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>登记上线</source>
        <translation>Up on a channel</translation>
    </message>
    <message>
        <source>已上线</source>
        <translation>It is up</translation>
    </message>
    <message>
        <source>%1：%2 已上线</source>
        <translation>%1: up on %2</translation>
    </message>
    <message>
        <source>登记下线</source>
        <translation>Down from a channel</translation>
    </message>
    <message>
        <source>已下线</source>
        <translation>It is down</translation>
    </message>
    <message>
        <source>%1：%2 已下线</source>
        <translation>%1: down from %2</translation>
    </message>
    <message>
        <source>撤下公示</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤下“%1”的现行版本：墙上和各渠道都要取下来。</source>
        <translation>Withdraw the current version of “%1”: it must be taken down from the wall and every channel.</translation>
    </message>
    <message>
        <source>放弃“%1”的草稿。</source>
        <translation>Give up the draft of “%1”.</translation>
    </message>
    <message>
        <source>理由（会记入台账，改不掉）</source>
        <translation>Reason (stays in the register for good)</translation>
    </message>
    <message>
        <source>撤下</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>%1 已撤下</source>
        <translation>%1 is withdrawn</translation>
    </message>
    <message>
        <source>第 %1 版（现行）</source>
        <translation>Version %1 (current)</translation>
    </message>
    <message>
        <source>第 %1 版草稿</source>
        <translation>Version %1, draft</translation>
    </message>
    <message>
        <source>查验海报</source>
        <translation>Check a poster</translation>
    </message>
    <message>
        <source>海报下角的校验码，也可以扫二维码。</source>
        <translation>The check code at the foot of the poster; the QR code can be scanned, too.</translation>
    </message>
    <message>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>属于哪一种？期限由它决定。</source>
        <translation>Which kind? It decides the time limit.</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>哪个部门负责？由它编制，也由它做内容审核。</source>
        <translation>Which department answers for it? It words the item and reviews its content.</translation>
    </message>
    <message>
        <source>责任部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>台账里还没有能印的公示项</source>
        <translation>The register holds nothing to print yet</translation>
    </message>
    <message>
        <source>全部海报…</source>
        <translation>All posters…</translation>
    </message>
</context>
<context>
    <name>powerhall::RejectEditor</name>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>为什么不能算</source>
        <translation>Why it cannot count</translation>
    </message>
    <message>
        <source>原来的内容</source>
        <translation>As it stands</translation>
    </message>
    <message>
        <source>不能算的行</source>
        <translation>Rows that cannot count</translation>
    </message>
    <message>
        <source>改好这一格  Enter</source>
        <translation>Put it right  Enter</translation>
    </message>
    <message>
        <source>没有不能算的行。</source>
        <translation>No row is left out.</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>还有 %1 行没有列出；先改好这些，再核对就会列出。</source>
        <translation>%1 more are not listed; put these right first.</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>%1 改成</source>
        <translation>%1 becomes</translation>
    </message>
</context>
<context>
    <name>powerhall::ReleasedList</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>报告期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>发布时间</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>来源、更正说明</source>
        <translation>Sources, what changed</translation>
    </message>
    <message>
        <source>有冲突</source>
        <translation>in conflict</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>current</translation>
    </message>
    <message>
        <source>已被更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>电压合格率</source>
        <translation>Voltage</translation>
    </message>
    <message>
        <source>供电可靠性</source>
        <translation>Reliability</translation>
    </message>
    <message>
        <source>%1（没有留副本）</source>
        <translation>%1 (no copy)</translation>
    </message>
</context>
<context>
    <name>powerhall::ReleasedSection</name>
    <message>
        <source>已发布的报表</source>
        <translation>Released reports</translation>
    </message>
    <message>
        <source>重算核对  Enter</source>
        <translation>Compute again  Enter</translation>
    </message>
    <message>
        <source>存成文件…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>还没有发布过报表；在“供电可靠性”或“电压合格率”里算好后发布。</source>
        <translation>Nothing is released yet; compute under Reliability or Voltage, then release.</translation>
    </message>
    <message>
        <source>用当时的文件重新计算，逐个数与发布的核对</source>
        <translation>Computes from the files used then and compares every figure</translation>
    </message>
    <message>
        <source>%1；这份没有留副本，用命令行 report recompute 给出当时的文件。</source>
        <translation>%1; no copy was kept: give the file to report recompute on the command line.</translation>
    </message>
    <message>
        <source>第 %1 版：同样的文件、同样的行，每个数都与发布的相同。</source>
        <translation>Version %1: the same files, the same rows, every figure as released.</translation>
    </message>
    <message>
        <source>第 %1 版：文件相同，但有 %2 个数不同（%3）；公式版本 %4。</source>
        <translation>Version %1: the same files, but %2 figures differ (%3); formulas %4.</translation>
    </message>
    <message>
        <source>%1-%2-第%3版.pdf</source>
        <translation>%1-%2-v%3.pdf</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>powerhall::ReliabilityRules</name>
    <message>
        <source>用本站登记的停电</source>
        <translation>Outages entered here</translation>
    </message>
    <message>
        <source>与上期、上年同期和目标比较</source>
        <translation>Compare with before, last year and targets</translation>
    </message>
    <message>
        <source>更多口径 ▾</source>
        <translation>More rules ▾</translation>
    </message>
    <message>
        <source>短时停电也计入</source>
        <translation>Short ones count</translation>
    </message>
    <message>
        <source>限电也计次数</source>
        <translation>Limited supply counts as an interruption</translation>
    </message>
    <message>
        <source>发布值</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>户数按天加权</source>
        <translation>Users weighted by days</translation>
    </message>
    <message>
        <source>户数按期末</source>
        <translation>Users at the end</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>户数口径</source>
        <translation>What users are counted by</translation>
    </message>
    <message>
        <source>不超过 </source>
        <translation>up to </translation>
    </message>
    <message>
        <source> 秒算短时</source>
        <translation> s are short</translation>
    </message>
    <message>
        <source>前 </source>
        <translation>first </translation>
    </message>
    <message>
        <source> 类算城市</source>
        <translation> are the city</translation>
    </message>
    <message>
        <source>重大事件日 </source>
        <translation>major event days </translation>
    </message>
    <message>
        <source>停电</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>短时停电的界限，秒</source>
        <translation>Limit of short interruptions, seconds</translation>
    </message>
    <message>
        <source>重大事件日界限里 β 的倍数</source>
        <translation>Factor of beta for major event days</translation>
    </message>
    <message>
        <source>区域</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>区域的各类，用顿号隔开</source>
        <translation>Regions, separated by the Chinese list comma</translation>
    </message>
    <message>
        <source>前几类算城市</source>
        <translation>How many of them are the city</translation>
    </message>
    <message>
        <source>可靠率 %</source>
        <translation>reliability %</translation>
    </message>
    <message>
        <source>时/户</source>
        <translation>h per user</translation>
    </message>
    <message>
        <source>次/户</source>
        <translation>times per user</translation>
    </message>
    <message>
        <source>发布的供电可靠率，%</source>
        <translation>Published reliability, %</translation>
    </message>
    <message>
        <source>发布的平均停电时间，时/户</source>
        <translation>Published hours per user</translation>
    </message>
    <message>
        <source>发布的平均停电次数，次/户</source>
        <translation>Published interruptions per user</translation>
    </message>
    <message>
        <source>发布值的来源</source>
        <translation>Source of the published figures</translation>
    </message>
    <message>
        <source>“%1”不是数；写成 99.967 这样。</source>
        <translation>“%1” is no number; write it as 99.967.</translation>
    </message>
    <message>
        <source>来源；不填就用公示台账里国家能源局发布的</source>
        <translation>Source; left empty: what the register of disclosure has from the Energy Administration</translation>
    </message>
</context>
<context>
    <name>powerhall::ReliabilitySection</name>
    <message>
        <source>停电清单</source>
        <translation>Outage list</translation>
    </message>
    <message>
        <source>事件编号、线路、区域、停电性质、停电时间、恢复时间、停电户数</source>
        <translation>event, feeder, region, category, start, end, users</translation>
    </message>
    <message>
        <source>用户数</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>区域、线路、户数、注册日期、注销日期</source>
        <translation>region, feeder, users, from, to</translation>
    </message>
    <message>
        <source>历年每日</source>
        <translation>Daily history</translation>
    </message>
    <message>
        <source>可不填；有三到五年每日的，另算不含重大事件日的指标</source>
        <translation>optional; with 3 to 5 years of days, figures without major event days are given as well</translation>
    </message>
    <message>
        <source>还缺一个文件：先选停电清单（或用本站登记的停电）和用户数。</source>
        <translation>A file is missing: choose the outage list (or the outages entered here) and the users first.</translation>
    </message>
    <message>
        <source>临时文件写不了；请清理磁盘。</source>
        <translation>A temporary file cannot be written; free some space.</translation>
    </message>
</context>
<context>
    <name>powerhall::ReportSaving</name>
    <message>
        <source>存成文件</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;工作簿 (*.xlsx);;CSV (*.csv);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;Workbook (*.xlsx);;CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
</context>
<context>
    <name>powerhall::ReportsPage</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>电压合格率</source>
        <translation>Voltage</translation>
    </message>
    <message>
        <source>停电登记</source>
        <translation>Outage desk</translation>
    </message>
    <message>
        <source>供电可靠性</source>
        <translation>Reliability</translation>
    </message>
    <message>
        <source>停电预算</source>
        <translation>Outage budget</translation>
    </message>
    <message>
        <source>停电预警</source>
        <translation>Watch lists</translation>
    </message>
    <message>
        <source>高压周报</source>
        <translation>Weekly list</translation>
    </message>
    <message>
        <source>报装半年报</source>
        <translation>Half-yearly return</translation>
    </message>
    <message>
        <source>客户回访</source>
        <translation>Revisits</translation>
    </message>
    <message>
        <source>环节时限</source>
        <translation>Stage times</translation>
    </message>
    <message>
        <source>考核风险</source>
        <translation>Money at risk</translation>
    </message>
    <message>
        <source>工作台账</source>
        <translation>Ledger of tasks</translation>
    </message>
    <message>
        <source>已发布</source>
        <translation>Released</translation>
    </message>
</context>
<context>
    <name>powerhall::ResultView</name>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>这里只显示前 %1 行，共 %2 行；存成文件就是全部。</source>
        <translation>The first %1 of %2 rows are shown; a saved file holds all.</translation>
    </message>
    <message>
        <source>没算进去的行 %1</source>
        <translation>Rows left out %1</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>为什么没算进去</source>
        <translation>Why it does not count</translation>
    </message>
    <message>
        <source>没算进去的行</source>
        <translation>Rows left out</translation>
    </message>
    <message>
        <source>点一根柱或一个点，打开清单里它背后的各行；键盘用方向键选，Enter 打开。</source>
        <translation>A click on a bar or point opens the rows of the list behind it; arrow keys choose, Enter opens.</translation>
    </message>
    <message>
        <source>按 Enter 就地改好；原文件不动。</source>
        <translation>Enter puts it right in place; the file stays as it is.</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>提示 %1</source>
        <translation>Doubts %1</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>还有 %1 条没有列出。</source>
        <translation>%1 more are not listed.</translation>
    </message>
    <message>
        <source>按 Enter 打开清单里一行或合计背后的各行。</source>
        <translation>Enter opens the rows of the list behind a row or a total.</translation>
    </message>
    <message>
        <source>这些行都已按规则处理，请核对。</source>
        <translation>These rows were treated by the rules; please check them.</translation>
    </message>
</context>
<context>
    <name>powerhall::ReturnRows</name>
    <message numerus="yes">
        <source>%1（已过 %n 天）</source>
        <translation>
            <numerusform>%1 (%n day late)</numerusform>
            <numerusform>%1 (%n days late)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1（还有 %n 天）</source>
        <translation>
            <numerusform>%1 (%n day left)</numerusform>
            <numerusform>%1 (%n days left)</numerusform>
        </translation>
    </message>
    <message>
        <source>，最后一个工作日 %1</source>
        <translation>, last working day %1</translation>
    </message>
    <message>
        <source>报%1</source>
        <translation>to %1</translation>
    </message>
    <message numerus="yes">
        <source>待报出  %n 件</source>
        <translation>
            <numerusform>To hand in  %n return</numerusform>
            <numerusform>To hand in  %n returns</numerusform>
        </translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>报出</source>
        <translation>Hand in</translation>
    </message>
</context>
<context>
    <name>powerhall::ReturnSection</name>
    <message>
        <source>满意</source>
        <translation>satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>dissatisfied</translation>
    </message>
    <message>
        <source>未接通</source>
        <translation>nobody reached</translation>
    </message>
    <message>
        <source>不愿回访</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>列出  Ctrl+Enter</source>
        <translation>List  Ctrl+Enter</translation>
    </message>
    <message>
        <source>预览、打印、存文件…</source>
        <translation>Preview, print, save…</translation>
    </message>
    <message>
        <source>报出…</source>
        <translation>Hand in…</translation>
    </message>
    <message>
        <source>记回访结果…</source>
        <translation>Note outcome…</translation>
    </message>
    <message>
        <source>数字就此冻结；再报就是更正，写明改了什么</source>
        <translation>Freezes the figures; handing in again is a correction that says what changed</translation>
    </message>
    <message>
        <source>抽样种子</source>
        <translation>Seed of the sample</translation>
    </message>
    <message>
        <source>不填就用期间的名字；印在报表上，同样的种子总抽出同样的工单</source>
        <translation>The period&apos;s name when left out; printed on the report. The same seed always draws the same cases</translation>
    </message>
    <message>
        <source>小微客户支付总额，元</source>
        <translation>paid by micro enterprises, yuan</translation>
    </message>
    <message>
        <source>这个金额的来源</source>
        <translation>where that sum comes from</translation>
    </message>
    <message>
        <source>客户费用</source>
        <translation>Customers&apos; cost</translation>
    </message>
    <message>
        <source>小微客户支付总额</source>
        <translation>Paid by micro enterprises in all</translation>
    </message>
    <message>
        <source>金额的来源</source>
        <translation>Source of the sum</translation>
    </message>
    <message>
        <source>业务日志里不记费用；不填就印“未登记”</source>
        <translation>The journal holds no fees; left out, it prints as not recorded</translation>
    </message>
    <message>
        <source>还要写明这个金额的来源。</source>
        <translation>Say where that sum comes from.</translation>
    </message>
    <message>
        <source>客户支付总额要写成数，单位元。</source>
        <translation>Write the sum as a number, in yuan.</translation>
    </message>
    <message>
        <source>正在清点…</source>
        <translation>Counting…</translation>
    </message>
    <message numerus="yes">
        <source>已报出 %n 次，最近一次 %1。</source>
        <translation>
            <numerusform>Handed in %n time, last %1.</numerusform>
            <numerusform>Handed in %n times, last %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>这一期还没有过完，过完才能报出。</source>
        <translation>This period is not over yet; it can be handed in afterwards.</translation>
    </message>
    <message>
        <source>还没有报出。</source>
        <translation>Not handed in yet.</translation>
    </message>
    <message>
        <source>报出</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>%1 %2 的数字就此冻结。</source>
        <translation>The figures of %1 %2 are frozen.</translation>
    </message>
    <message>
        <source>怎样报的、报给谁；再报写明改了什么</source>
        <translation>How it went out and to whom; a second time, what changed</translation>
    </message>
    <message>
        <source>已报出</source>
        <translation>It went out</translation>
    </message>
    <message>
        <source>已记为报出。</source>
        <translation>Noted as handed in.</translation>
    </message>
    <message>
        <source>先在名单里选一件。</source>
        <translation>Choose a case of the list first.</translation>
    </message>
    <message>
        <source>记回访结果</source>
        <translation>Note the outcome</translation>
    </message>
    <message>
        <source>%1：姓名和电话在案件里查看，这里不要写。</source>
        <translation>%1: name and phone are in the case; do not write them here.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>回访人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>职务，例如 分管副总经理</source>
        <translation>position, for example deputy general manager</translation>
    </message>
    <message>
        <source>意见和处理</source>
        <translation>What was said and done</translation>
    </message>
    <message>
        <source>不满意时必须写</source>
        <translation>demanded of a dissatisfied customer</translation>
    </message>
    <message>
        <source>%1 的回访已记下</source>
        <translation>The revisit of %1 is noted</translation>
    </message>
</context>
<context>
    <name>powerhall::ReviewDialog</name>
    <message>
        <source>从没公布过，全文都是新的。</source>
        <translation>Never published, all of it is new.</translation>
    </message>
    <message>
        <source>和第 %1 版一字不差。</source>
        <translation>Word for word as version %1.</translation>
    </message>
    <message numerus="yes">
        <source>和第 %1 版相比，%n 行有改动：＋ 加的，－ 删的，≠ 改的。</source>
        <translation>
            <numerusform>%n line differs from version %1: ＋ added, － removed, ≠ changed.</numerusform>
            <numerusform>%n lines differ from version %1: ＋ added, － removed, ≠ changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>审核 · %1</source>
        <translation>Review · %1</translation>
    </message>
    <message>
        <source>%1第 %2 版草稿，%3。</source>
        <translation>%1, draft of version %2, %3. </translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation>Review note</translation>
    </message>
    <message>
        <source>审核意见；退回时必须写清要改什么</source>
        <translation>Note; to send it back say what must change</translation>
    </message>
    <message>
        <source>扫描查出了可疑内容：通过也要写明为什么可以公布</source>
        <translation>The scan found something: to pass it say why it may be published</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>草稿和现行版本的差别</source>
        <translation>Draft against the current version</translation>
    </message>
    <message>
        <source>扫描查出的内容</source>
        <translation>What the scan found</translation>
    </message>
    <message>
        <source>第 %1 行 %2：%3</source>
        <translation>Line %1 %2: %3</translation>
    </message>
    <message>
        <source>空白没填：%1</source>
        <translation>Blank open: %1</translation>
    </message>
    <message>
        <source>没有查出姓名电话、身份证号码和内部事项</source>
        <translation>No names with telephones, ID numbers or internal matters found</translation>
    </message>
    <message>
        <source>扫描结果</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>退回要写理由：编制人才知道改什么</source>
        <translation>Sending back needs a reason, so that its maker knows what to change</translation>
    </message>
</context>
<context>
    <name>powerhall::Rooms</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>站点</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Disclosure</translation>
    </message>
</context>
<context>
    <name>powerhall::Rows</name>
    <message numerus="yes">
        <source>已等 %n 分钟</source>
        <translation>
            <numerusform>waiting %n minute</numerusform>
            <numerusform>waiting %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已等 %n 小时</source>
        <translation>
            <numerusform>waiting %n hour</numerusform>
            <numerusform>waiting %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已等 %n 天</source>
        <translation>
            <numerusform>waiting %n day</numerusform>
            <numerusform>waiting %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>全过程</source>
        <translation>Whole process</translation>
    </message>
    <message>
        <source>欠 %1</source>
        <translation>Owed: %1</translation>
    </message>
    <message>
        <source>还没录入营销系统</source>
        <translation>Not entered in the marketing system</translation>
    </message>
    <message>
        <source>收材料</source>
        <translation>Take document</translation>
    </message>
    <message>
        <source>填工单号</source>
        <translation>Enter order number</translation>
    </message>
    <message>
        <source>再打印</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>办环节</source>
        <translation>Complete stage</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>欠</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>共享取得</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>紧急放行</source>
        <translation>Emergency pass</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>自称发生于 %1：%2</source>
        <translation>said to have happened %1: %2</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Make-up working day</translation>
    </message>
    <message>
        <source>未规定</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>至 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>在哪个环节</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>按 Enter</source>
        <translation>Enter does</translation>
    </message>
    <message numerus="yes">
        <source>%1  %n 件</source>
        <translation>
            <numerusform>%1  %n</numerusform>
            <numerusform>%1  %n</numerusform>
        </translation>
    </message>
    <message>
        <source> · 考核 %1 元</source>
        <translation> · %1 yuan at risk</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 件，先办上面的</source>
        <translation>
            <numerusform>%n more; the ones above come first</numerusform>
            <numerusform>%n more; the ones above come first</numerusform>
        </translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source>单据</source>
        <translation>Slips</translation>
    </message>
    <message>
        <source>第几份</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>客户未签字，见证人 %1</source>
        <translation>not signed, witness %1</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>程序</source>
        <translation>the program</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>客户类别</source>
        <translation>Customer class</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>生效</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>哪些证件算数</source>
        <translation>Papers that serve</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>放假天数</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>未公布，暂按法定节日推算</source>
        <translation>not announced; statutory days assumed</translation>
    </message>
    <message>
        <source>请出示</source>
        <translation>To be shown</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>怎么算</source>
        <translation>How it counts</translation>
    </message>
</context>
<context>
    <name>powerhall::RowsDialog</name>
    <message>
        <source>%1 · 清单里的各行</source>
        <translation>%1 · rows of the list</translation>
    </message>
    <message>
        <source>%1 · 来自 %2，共 %3 行</source>
        <translation>%1 · from %2, %3 rows</translation>
    </message>
    <message>
        <source>清单里的各行</source>
        <translation>Rows of the list</translation>
    </message>
    <message>
        <source>这个数背后没有行。</source>
        <translation>No rows behind this figure.</translation>
    </message>
    <message>
        <source>%1（这里列出前 %2 行）</source>
        <translation>%1 (the first %2 are listed)</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
</context>
<context>
    <name>powerhall::RulesSection</name>
    <message>
        <source>%1 %2：%3 改为 %4</source>
        <translation>%1 %2: %3 became %4</translation>
    </message>
    <message>
        <source>导入规则文件…</source>
        <translation>Import rules…</translation>
    </message>
    <message>
        <source>导入放假安排…</source>
        <translation>Import holidays…</translation>
    </message>
    <message>
        <source>材料目录</source>
        <translation>Document catalogue</translation>
    </message>
    <message>
        <source>工作日历</source>
        <translation>Working calendar</translation>
    </message>
    <message>
        <source>环节时限（工作日；✓ 为今天有效的行）</source>
        <translation>Stage limits (working days; ✓ in force today)</translation>
    </message>
    <message>
        <source>材料目录：只能要这些</source>
        <translation>Documents: nothing else may be asked for</translation>
    </message>
    <message>
        <source>%1 · 规则版本 %2 · 校验值 %3</source>
        <translation>%1 · rules %2 · check value %3</translation>
    </message>
    <message>
        <source>环节时限</source>
        <translation>Stage limits</translation>
    </message>
    <message>
        <source>规则与日历 (*.json)</source>
        <translation>Rules and calendar (*.json)</translation>
    </message>
    <message>
        <source>导入规则文件</source>
        <translation>Import rules</translation>
    </message>
    <message>
        <source>规则已导入，新受理的按它办；已受理的仍按受理那天的规则</source>
        <translation>Rules imported for new applications; accepted ones keep theirs</translation>
    </message>
    <message>
        <source>导入放假安排</source>
        <translation>Import holidays</translation>
    </message>
    <message>
        <source>放假安排已导入，没有期限因此移动</source>
        <translation>Holidays imported, no deadline moved</translation>
    </message>
    <message>
        <source>放假安排已导入，移动的期限：%1</source>
        <translation>Holidays imported; moved: %1</translation>
    </message>
</context>
<context>
    <name>powerhall::SaidTimeLine</name>
    <message>
        <source>另记所述时间(&amp;T)</source>
        <translation>Note another &amp;time as said</translation>
    </message>
    <message>
        <source>事情不是现在发生的，记下别人说的时间</source>
        <translation>It did not happen just now: note when it is said to have happened</translation>
    </message>
    <message>
        <source>为什么现在才记</source>
        <translation>Why it is told only now</translation>
    </message>
    <message>
        <source>不填就用这次的理由</source>
        <translation>Left empty, the reason of the act holds</translation>
    </message>
    <message>
        <source>客户补述</source>
        <translation>Told by the customer afterwards</translation>
    </message>
    <message>
        <source>停电停网时纸上办的</source>
        <translation>Done on paper while power or network was down</translation>
    </message>
    <message>
        <source>现场人员回来才报</source>
        <translation>Reported by field staff on return</translation>
    </message>
    <message>
        <source>所述时间</source>
        <translation>Said time</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>所述时间的理由</source>
        <translation>Reason of the said time</translation>
    </message>
    <message>
        <source>超期仍按登记时间算，所述时间只记在旁边</source>
        <translation>Lateness is judged on the recorded time; the said one only stands beside it</translation>
    </message>
</context>
<context>
    <name>powerhall::ScansCard</name>
    <message>
        <source>扫描件</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>加一页…</source>
        <translation>Add page…</translation>
    </message>
    <message>
        <source>收扫描件</source>
        <translation>Take scans</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>换这页…</source>
        <translation>Replace page…</translation>
    </message>
    <message>
        <source>看原件</source>
        <translation>View original</translation>
    </message>
    <message>
        <source>先在上面选一份材料</source>
        <translation>Choose a document above first</translation>
    </message>
    <message>
        <source>加到：%1</source>
        <translation>Adds to: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1，%2%3</source>
        <translation>%1, %2%3</translation>
    </message>
    <message>
        <source>；两台席各换了一次，请核对</source>
        <translation>; two desks replaced it apart, please check</translation>
    </message>
    <message>
        <source>已加密保存一页</source>
        <translation>One page kept, encrypted</translation>
    </message>
    <message>
        <source>图片 (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>加一页</source>
        <translation>Add page</translation>
    </message>
    <message>
        <source>剪贴板里没有图片</source>
        <translation>There is no picture in the clipboard</translation>
    </message>
    <message>
        <source>换这页</source>
        <translation>Replace page</translation>
    </message>
    <message>
        <source>已换；换下的一页仍留在日志里</source>
        <translation>Replaced; the page before stays in the journal</translation>
    </message>
    <message>
        <source>原件是完整的个人信息；谁在何时为什么看，会记下来。</source>
        <translation>The original is personal data in full; who looked at it, when and why, is recorded.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>核对材料</source>
        <translation>checking the documents</translation>
    </message>
    <message>
        <source>客户要求</source>
        <translation>the customer asked</translation>
    </message>
    <message>
        <source>收扫描件（%1）</source>
        <translation>Take scans (%1)</translation>
    </message>
    <message>
        <source>先在“站点 → 外观与打印”里写明扫描仪存到哪个文件夹</source>
        <translation>First say in Station → Look and printing which folder the scanner writes to</translation>
    </message>
    <message>
        <source>扫描夹里没有新的；扫描后这里会亮</source>
        <translation>Nothing new in the scanner&apos;s folder; this lights up after a scan</translation>
    </message>
    <message numerus="yes">
        <source>%n 页已加密保存。扫描夹里的原图没有加密，现在删掉吗？</source>
        <translation>
            <numerusform>%n page is kept, encrypted. The picture in the scanner&apos;s folder is not; delete it now?</numerusform>
            <numerusform>%n pages are kept, encrypted. The pictures in the scanner&apos;s folder are not; delete them now?</numerusform>
        </translation>
    </message>
    <message>
        <source>删掉原图</source>
        <translation>Delete the pictures</translation>
    </message>
</context>
<context>
    <name>powerhall::SearchPopup</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>编号、姓名、拼音首字母、电话、证件后几位</source>
        <translation>Number, name, pinyin initials, phone, last digits of the ID</translation>
    </message>
    <message>
        <source>索引还在建，已收 %1 件；</source>
        <translation>Index still growing (%1); </translation>
    </message>
    <message>
        <source>↓ 选择，Enter 打开，Esc 关上</source>
        <translation>↓ chooses, Enter opens, Esc closes</translation>
    </message>
    <message>
        <source>没有找到。换个说法：编号末四位、姓、拼音首字母、电话后四位</source>
        <translation>Nothing found. Try the last four of the number, surname, initials, last four of the phone</translation>
    </message>
    <message numerus="yes">
        <source>%n 件，Enter 打开</source>
        <translation>
            <numerusform>%n found, Enter opens</numerusform>
            <numerusform>%n found, Enter opens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>powerhall::SectionRoom</name>
    <message>
        <source>%1各项</source>
        <translation>Parts of %1</translation>
    </message>
</context>
<context>
    <name>powerhall::SettingsSection</name>
    <message>
        <source>服务电话</source>
        <translation>Hotline</translation>
    </message>
    <message>
        <source>只有规则没写明电话时才填；没有它，单据打不出来</source>
        <translation>Only where the rules state none; without it no slip can be printed</translation>
    </message>
    <message>
        <source>营业厅名称</source>
        <translation>Name of the hall</translation>
    </message>
    <message>
        <source>印在单据上</source>
        <translation>Printed on slips</translation>
    </message>
    <message>
        <source>营业厅地址</source>
        <translation>Address of the hall</translation>
    </message>
    <message>
        <source>印在单据上，客户补件用</source>
        <translation>Printed on slips, for bringing documents</translation>
    </message>
    <message>
        <source>电价表在哪</source>
        <translation>Tariff sheet</translation>
    </message>
    <message>
        <source>例如：大厅东墙公示栏</source>
        <translation>For example: notice board on the east wall</translation>
    </message>
    <message>
        <source>本厅交费方式</source>
        <translation>Ways to pay here</translation>
    </message>
    <message>
        <source>规则写明的之外还有哪些</source>
        <translation>Besides those the rules state</translation>
    </message>
    <message>
        <source>可开放容量在哪看</source>
        <translation>Open capacity</translation>
    </message>
    <message>
        <source>例如：大厅触摸屏</source>
        <translation>For example: touch screen in the hall</translation>
    </message>
    <message>
        <source>超短提醒天数</source>
        <translation>Floor in days</translation>
    </message>
    <message>
        <source>来源没有给出数字；填了就按本厅自定显示，空着不提醒</source>
        <translation>No source gives a number; shown as the hall&apos;s own, empty = none</translation>
    </message>
    <message>
        <source>资料保存天数</source>
        <translation>Days data is kept</translation>
    </message>
    <message>
        <source>印在单据上，告诉客户留多久</source>
        <translation>Printed on slips, to tell the customer</translation>
    </message>
    <message>
        <source>保存设置</source>
        <translation>Save settings</translation>
    </message>
    <message>
        <source>%1没有改：%2</source>
        <translation>%1 unchanged: %2</translation>
    </message>
    <message numerus="yes">
        <source>已保存 %n 项</source>
        <translation>
            <numerusform>%n setting saved</numerusform>
            <numerusform>%n settings saved</numerusform>
        </translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>No changes</translation>
    </message>
</context>
<context>
    <name>powerhall::SignInPage</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>PowerHall 供电营业厅</source>
        <translation>PowerHall service hall</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>已锁屏。没办完的受理已存成草稿，登录后接着办。</source>
        <translation>Locked. What was unfinished is kept as a draft; sign in to go on.</translation>
    </message>
    <message>
        <source>台席 %1</source>
        <translation>Desk %1</translation>
    </message>
    <message>
        <source>%1 · 演示，人物全部虚构</source>
        <translation>%1 · demo, all people are invented</translation>
    </message>
    <message>
        <source>先改密码</source>
        <translation>Set a password first</translation>
    </message>
    <message>
        <source>%1 现在的密码只用于这一次或已到期。请换成只有您自己知道的。</source>
        <translation>The password of %1 is for one sign-in or has expired. Choose one that only you know.</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>改密码并登录</source>
        <translation>Set it and sign in</translation>
    </message>
</context>
<context>
    <name>powerhall::SlipDesk</name>
    <message>
        <source>%1已生成，还没打印；留在“今日”里等着</source>
        <translation>%1 is made but not printed; it waits under “Today”</translation>
    </message>
    <message>
        <source>%1已送打印机“%2”</source>
        <translation>%1 sent to printer “%2”</translation>
    </message>
    <message>
        <source>没有打印：没选打印机</source>
        <translation>Not printed: no printer chosen</translation>
    </message>
    <message>
        <source>保存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>已保存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
    <message>
        <source>%1没打出来：%2 已留在“今日”，解决后按 F9 再打</source>
        <translation>%1 was not printed: %2 It is kept on Today; press F9 to print it again when that is solved</translation>
    </message>
</context>
<context>
    <name>powerhall::SpanChoice</name>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 年 %2 月</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1 年第 %2 季度</source>
        <translation>Quarter %2 of %1</translation>
    </message>
    <message>
        <source>%1 年上半年</source>
        <translation>First half of %1</translation>
    </message>
    <message>
        <source>%1 年下半年</source>
        <translation>Second half of %1</translation>
    </message>
    <message>
        <source>报告期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>%1（还没结束）</source>
        <translation>%1 (not over yet)</translation>
    </message>
</context>
<context>
    <name>powerhall::StageLine</name>
    <message>
        <source>环节：%1</source>
        <translation>Stages: %1</translation>
    </message>
</context>
<context>
    <name>powerhall::StationPage</name>
    <message>
        <source>站点</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>概况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>用户</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>规则与日历</source>
        <translation>Rules and calendar</translation>
    </message>
    <message>
        <source>本厅设置</source>
        <translation>Hall settings</translation>
    </message>
    <message>
        <source>外观与打印</source>
        <translation>Look and printing</translation>
    </message>
    <message>
        <source>安全策略</source>
        <translation>Security policy</translation>
    </message>
    <message>
        <source>个人信息</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>时间证据</source>
        <translation>Proof of time</translation>
    </message>
    <message>
        <source>U 盘</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>代收</source>
        <translation>Deposits</translation>
    </message>
</context>
<context>
    <name>powerhall::SupplyCard</name>
    <message>
        <source>低压</source>
        <translation>low voltage</translation>
    </message>
    <message>
        <source>高压</source>
        <translation>high voltage</translation>
    </message>
    <message>
        <source>城镇</source>
        <translation>town</translation>
    </message>
    <message>
        <source>农村</source>
        <translation>countryside</translation>
    </message>
    <message>
        <source>投资界面延伸</source>
        <translation>grid invests to the red line</translation>
    </message>
    <message>
        <source>重要客户</source>
        <translation>important customer</translation>
    </message>
    <message>
        <source>容量</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>%1 千伏</source>
        <translation>%1 kV</translation>
    </message>
    <message>
        <source>单电源</source>
        <translation>single supply</translation>
    </message>
    <message>
        <source>双电源</source>
        <translation>double supply</translation>
    </message>
    <message>
        <source>有配套工程</source>
        <translation>with supporting works</translation>
    </message>
    <message>
        <source>无配套工程</source>
        <translation>without supporting works</translation>
    </message>
    <message>
        <source>现场已具备</source>
        <translation>site ready</translation>
    </message>
    <message>
        <source>现场未具备</source>
        <translation>site not ready</translation>
    </message>
    <message>
        <source>千瓦</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>变更用电时填写</source>
        <translation>for changes of an existing supply</translation>
    </message>
    <message>
        <source>用电</source>
        <translation>Supply</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>用电户号</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>电压</source>
        <translation>Voltage</translation>
    </message>
    <message>
        <source>低压，380 伏及以下</source>
        <translation>low, 380 V and below</translation>
    </message>
    <message>
        <source>高压，10 千伏及以上</source>
        <translation>high, 10 kV and above</translation>
    </message>
    <message>
        <source>标称电压</source>
        <translation>Nominal voltage</translation>
    </message>
    <message>
        <source>用电容量，千瓦</source>
        <translation>Capacity, kW</translation>
    </message>
    <message>
        <source>电源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>工程</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>配套工程</source>
        <translation>Supporting works</translation>
    </message>
    <message>
        <source>现场条件</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>请填写千瓦数，例如 8 或 160；不知道就留空</source>
        <translation>Enter kilowatts, e.g. 8 or 160; leave empty if not known</translation>
    </message>
    <message>
        <source>配套工程未知</source>
        <translation>Works not known</translation>
    </message>
    <message>
        <source>现场条件未知</source>
        <translation>Site not known</translation>
    </message>
</context>
<context>
    <name>powerhall::SyncPanel</name>
    <message>
        <source>同步  F12</source>
        <translation>Synchronise  F12</translation>
    </message>
    <message>
        <source>停下</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>同步进度</source>
        <translation>Progress of the exchange</translation>
    </message>
    <message>
        <source>与县中心交换记录（F12）</source>
        <translation>Exchange records with the county (F12)</translation>
    </message>
    <message>
        <source>停下了；已经交换的都算数，下次接着来</source>
        <translation>Stopped; what was exchanged counts, the next exchange goes on from there</translation>
    </message>
    <message>
        <source>上报 %1 条，收到 %2 条</source>
        <translation>%1 sent, %2 received</translation>
    </message>
    <message>
        <source>中心库已恢复，已补传</source>
        <translation>the county&apos;s hub was restored, and was sent everything again</translation>
    </message>
    <message numerus="yes">
        <source>%n 条县中心没有收</source>
        <translation>
            <numerusform>%n record the county&apos;s hub did not take</numerusform>
            <numerusform>%n records the county&apos;s hub did not take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条先放一边，见“冲突”</source>
        <translation>
            <numerusform>%n record set aside, see “Conflicts”</numerusform>
            <numerusform>%n records set aside, see “Conflicts”</numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>powerhall::TableDialog</name>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Doubts</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>改好的格</source>
        <translation>Cells put right</translation>
    </message>
    <message>
        <source>核对%1 · %2</source>
        <translation>Check %1 · %2</translation>
    </message>
    <message>
        <source>没有提示。</source>
        <translation>No doubts.</translation>
    </message>
    <message>
        <source>还没有改过；在“不能算的行”里改。</source>
        <translation>Nothing put right yet; do it under “Rows that cannot count”.</translation>
    </message>
    <message>
        <source>原文件不动；更正只在读取时套用，并写进报表。按 Enter 撤掉一处更正。</source>
        <translation>The file stays as it is; corrections are applied while reading and listed in the report. Enter takes one back.</translation>
    </message>
    <message>
        <source>列的对应</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>前 %1 行</source>
        <translation>First %1 rows</translation>
    </message>
    <message>
        <source>不能算的行</source>
        <translation>Rows that cannot count</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>就这样用  Ctrl+Enter</source>
        <translation>Use it so  Ctrl+Enter</translation>
    </message>
    <message>
        <source>返回  Esc</source>
        <translation>Back  Esc</translation>
    </message>
    <message>
        <source>不能算的行 %1</source>
        <translation>Cannot count %1</translation>
    </message>
    <message>
        <source>提示 %1</source>
        <translation>Doubts %1</translation>
    </message>
    <message>
        <source>%1 行能算，%2 行不能算；还什么都没有计入。</source>
        <translation>%1 rows can count, %2 cannot; nothing is counted yet.</translation>
    </message>
    <message>
        <source>%1 行都能算；还什么都没有计入。</source>
        <translation>All %1 rows can count; nothing is counted yet.</translation>
    </message>
    <message>
        <source>已更正 %1</source>
        <translation>Put right %1</translation>
    </message>
</context>
<context>
    <name>powerhall::TaskRows</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>更新公示</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>换下海报</source>
        <translation>Take the poster down</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Close off</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>改草稿</source>
        <translation>Mend the draft</translation>
    </message>
    <message>
        <source>登记上线</source>
        <translation>Note that it is up</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspection</translation>
    </message>
    <message numerus="yes">
        <source>%1  %n 件</source>
        <translation>
            <numerusform>%1  %n</numerusform>
            <numerusform>%1  %n</numerusform>
        </translation>
    </message>
    <message>
        <source>上墙</source>
        <translation>Wall</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Disclosure</translation>
    </message>
</context>
<context>
    <name>powerhall::TileFields</name>
    <message>
        <source>用什么纸打</source>
        <translation>Printed on</translation>
    </message>
    <message>
        <source>整张打印</source>
        <translation>The whole sheet</translation>
    </message>
    <message>
        <source>拼成：%1 纸</source>
        <translation>Tiles of %1</translation>
    </message>
    <message>
        <source>只重打这几张（行,列）</source>
        <translation>Only these tiles (row,column)</translation>
    </message>
    <message>
        <source>不填为全部；如 2,3;4,1</source>
        <translation>Empty = all; such as 2,3;4,1</translation>
    </message>
    <message>
        <source>粘贴边（毫米）</source>
        <translation>Glued edge (mm)</translation>
    </message>
    <message>
        <source>打印机打不到的边（毫米）</source>
        <translation>Margins the printer leaves (mm)</translation>
    </message>
    <message>
        <source>5，或 左,上,右,下</source>
        <translation>5, or left,top,right,bottom</translation>
    </message>
    <message>
        <source>测试页两条线实测（毫米）</source>
        <translation>Test page&apos;s lines as measured (mm)</translation>
    </message>
</context>
<context>
    <name>powerhall::TodayPage</name>
    <message>
        <source>今日待办</source>
        <translation>Waiting today</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>正在清点待办…</source>
        <translation>Counting what waits…</translation>
    </message>
    <message>
        <source>✓ 没有等着办的事</source>
        <translation>✓ Nothing is waiting</translation>
    </message>
    <message>
        <source>接待下一位  F2</source>
        <translation>Next customer  F2</translation>
    </message>
    <message>
        <source>今日  %1</source>
        <translation>Today  %1</translation>
    </message>
    <message>
        <source>待办没清点出来：%1</source>
        <translation>The list could not be read: %1</translation>
    </message>
    <message>
        <source>办选中的这一件</source>
        <translation>Do the chosen row</translation>
    </message>
    <message>
        <source>打开选中的案件</source>
        <translation>Open the chosen case</translation>
    </message>
    <message>
        <source>受理之后，到期的、欠材料的、没录入营销系统的、没打印成的，还有该更新的公示和该换下的海报，都会排在这里，最要紧的在最上面。</source>
        <translation>After an acceptance, whatever is due, owes papers, is not entered or not printed lines up here, and with it what must be disclosed anew or taken down; the most urgent on top.</translation>
    </message>
    <message>
        <source>F12 同步，详情在“站点”</source>
        <translation>F12 synchronises; more in “Station”</translation>
    </message>
    <message>
        <source>Enter 办下一步 · 空格 打开案件 · F2 受理 · F3 查找 · F9 补打</source>
        <translation>Enter does the next act · Space opens · F2 intake · F3 find · F9 print again</translation>
    </message>
    <message>
        <source>去备份</source>
        <translation>Go to backups</translation>
    </message>
    <message>
        <source>补打没打成的单据</source>
        <translation>Print the slips that failed again</translation>
    </message>
    <message>
        <source>打印答复单</source>
        <translation>Print the reply</translation>
    </message>
    <message>
        <source>没有等着打印的单据</source>
        <translation>No slip waits for paper</translation>
    </message>
</context>
<context>
    <name>powerhall::UsersSection</name>
    <message>
        <source>用户</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>添加用户</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>改角色</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>重设密码</source>
        <translation>Reset password</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>改我的密码</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>登录时用的名字，1 到 32 个字母、数字、点、横线。</source>
        <translation>The name to sign in with: 1 to 32 letters, digits, dots, dashes.</translation>
    </message>
    <message>
        <source>用户名</source>
        <translation>User</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>%1 做什么？</source>
        <translation>What does %1 do?</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>给 %1 的第一个密码，请本人登录后改掉。</source>
        <translation>A first password for %1, to be changed after signing in.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>已添加 %1</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>停用 %1：以后不能登录，做过的事都留着。</source>
        <translation>Disable %1: no more signing in; everything done stays.</translation>
    </message>
    <message>
        <source>停用 %1</source>
        <translation>Disable %1</translation>
    </message>
    <message>
        <source>%1 已停用</source>
        <translation>%1 disabled</translation>
    </message>
    <message>
        <source>%1 以后做什么？</source>
        <translation>What does %1 do from now on?</translation>
    </message>
    <message>
        <source>%1 的角色已改</source>
        <translation>Role of %1 changed</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>%1 的新密码。</source>
        <translation>New password of %1.</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>%1 的密码已改</source>
        <translation>Password of %1 changed</translation>
    </message>
    <message>
        <source>两人同办：重设安全管理员密码</source>
        <translation>Together: set the security administrator&apos;s password</translation>
    </message>
    <message>
        <source>两人同办</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>请审计管理员到场，一起给 %1 重设密码。</source>
        <translation>The audit administrator comes here to set the password of %1 together with you.</translation>
    </message>
    <message>
        <source>请系统管理员到场，一起给 %1 重设密码。</source>
        <translation>The system administrator comes here to set the password of %1 together with you.</translation>
    </message>
    <message>
        <source>到场人的用户名</source>
        <translation>user name of who came</translation>
    </message>
    <message>
        <source>%1 自己输入密码。</source>
        <translation>%1 types the password.</translation>
    </message>
</context>
<context>
    <name>powerhall::VoltageSection</name>
    <message>
        <source>监测点清单</source>
        <translation>Monitoring points</translation>
    </message>
    <message>
        <source>监测点、名称、类别、标称电压、上限、下限</source>
        <translation>point, name, class, nominal, upper, lower</translation>
    </message>
    <message>
        <source>电压记录</source>
        <translation>Voltage records</translation>
    </message>
    <message>
        <source>采样：监测点、时间、电压；日统计：监测点、日期、监测/超上限/超下限分钟</source>
        <translation>samples: point, time, volts; daily: point, date, monitored, over, under</translation>
    </message>
    <message>
        <source>电压采样</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>日统计</source>
        <translation>Daily statistics</translation>
    </message>
    <message>
        <source> 分钟一个采样</source>
        <translation> min per sample</translation>
    </message>
    <message>
        <source>类合格率按各点平均</source>
        <translation>Class rate: mean of its points</translation>
    </message>
    <message>
        <source>类合格率按监测时间</source>
        <translation>Class rate: by monitored time</translation>
    </message>
    <message>
        <source>口径</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>记录的种类</source>
        <translation>Kind of records</translation>
    </message>
    <message>
        <source>采样间隔</source>
        <translation>Sampling interval</translation>
    </message>
    <message>
        <source>类合格率怎么算</source>
        <translation>How a class rate is made</translation>
    </message>
    <message>
        <source>还缺一个文件：先选监测点清单和电压记录。</source>
        <translation>A file is missing: choose the points and the records first.</translation>
    </message>
    <message>
        <source>与上期、上年同期比较</source>
        <translation>Compare with before and last year</translation>
    </message>
    <message>
        <source>每月从 </source>
        <translation>months from day </translation>
    </message>
    <message>
        <source> 日算起</source>
        <translation> </translation>
    </message>
    <message>
        <source>列出最差 </source>
        <translation>worst </translation>
    </message>
    <message>
        <source> 个点</source>
        <translation> points</translation>
    </message>
    <message>
        <source>没有目标</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>目标 </source>
        <translation>target </translation>
    </message>
    <message>
        <source>每月从几日算起</source>
        <translation>Day a month begins</translation>
    </message>
    <message>
        <source>列出多少个最差的监测点</source>
        <translation>How many of the worst points</translation>
    </message>
    <message>
        <source>对照的目标，%</source>
        <translation>Target, %</translation>
    </message>
    <message>
        <source>采样间隔要能把一天分成整份，例如 1、5、15、30、60 分钟。</source>
        <translation>The interval must divide a day: 1, 5, 15, 30, 60 minutes.</translation>
    </message>
</context>
<context>
    <name>powerhall::WallSection</name>
    <message>
        <source>上墙登记</source>
        <translation>Wall register</translation>
    </message>
    <message>
        <source>还没有登记公示板</source>
        <translation>No board entered yet</translation>
    </message>
    <message>
        <source>登记公示板…</source>
        <translation>Enter a board…</translation>
    </message>
    <message>
        <source>挂上海报…</source>
        <translation>Hang a poster…</translation>
    </message>
    <message>
        <source>已取下</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>登记公示板</source>
        <translation>Enter a board</translation>
    </message>
    <message>
        <source>墙上的公示板叫什么？巡查时按名称的次序走。</source>
        <translation>What is the board called? Boards are walked in the order of their names.</translation>
    </message>
    <message>
        <source>板名，如 3 号板</source>
        <translation>Name, such as Board 3</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>%1 已登记</source>
        <translation>%1 is entered</translation>
    </message>
    <message>
        <source>%1&#x3000;第 %2 版</source>
        <translation>%1   version %2</translation>
    </message>
    <message>
        <source>还没有公布过的公示项可挂</source>
        <translation>Nothing is published that could be hung</translation>
    </message>
    <message>
        <source>挂上海报</source>
        <translation>Hang a poster</translation>
    </message>
    <message>
        <source>挂的是哪一张？挂上时间记为现在。</source>
        <translation>Which one hangs? The time is now.</translation>
    </message>
    <message>
        <source>现行的公示项</source>
        <translation>Current items</translation>
    </message>
    <message>
        <source>已挂上</source>
        <translation>Hung</translation>
    </message>
    <message>
        <source>%1 已挂上</source>
        <translation>%1 is hung</translation>
    </message>
    <message>
        <source>取下海报</source>
        <translation>Take a poster down</translation>
    </message>
    <message>
        <source>“%1”已经从板上取下来了？</source>
        <translation>“%1” has been taken off the board?</translation>
    </message>
    <message>
        <source>%1 已取下</source>
        <translation>%1 is taken down</translation>
    </message>
    <message>
        <source>附照片…</source>
        <translation>Attach a photo…</translation>
    </message>
    <message>
        <source>看照片</source>
        <translation>Show photo</translation>
    </message>
    <message>
        <source>巡查单…</source>
        <translation>Walk-round list…</translation>
    </message>
    <message>
        <source>照片已存</source>
        <translation>The photo is kept</translation>
    </message>
    <message>
        <source>%1&#x3000;挂上于 %2</source>
        <translation>%1  up since %2</translation>
    </message>
</context>
<context>
    <name>powerhall::WatchSection</name>
    <message>
        <source>预览、打印、存文件…</source>
        <translation>Preview, print, save…</translation>
    </message>
    <message>
        <source>越过预警线的</source>
        <translation>What passed a threshold</translation>
    </message>
    <message>
        <source>背后的停电</source>
        <translation>Outages behind it</translation>
    </message>
    <message>
        <source>选一行，这里列出它背后的每一次停电。</source>
        <translation>Choose a line to see every outage behind it.</translation>
    </message>
    <message>
        <source>%1 %2 背后的停电</source>
        <translation>Outages behind %1 %2</translation>
    </message>
    <message>
        <source>由本站登记的停电和已发布的可靠性报表所用的停电清单算出，每次停电只算一次。</source>
        <translation>From the outages recorded here and the outage lists of released reliability reports; each outage counts once.</translation>
    </message>
</context>
<context>
    <name>powerhall::Why</name>
    <message>
        <source>办理暂停，不计</source>
        <translation>on hold, does not count</translation>
    </message>
    <message>
        <source>办理暂停（%1），不计</source>
        <translation>on hold (%1), does not count</translation>
    </message>
    <message>
        <source>休息日，不计</source>
        <translation>day off, does not count</translation>
    </message>
    <message>
        <source>%1放假，不计</source>
        <extracomment>%1 name of the holiday</extracomment>
        <translation>holiday (%1), does not count</translation>
    </message>
    <message>
        <source>%1调休上班，第 %2 个工作日</source>
        <extracomment>%1 name of the holiday, %2 how many working days that makes</extracomment>
        <translation>worked to make up for %1, working day %2</translation>
    </message>
    <message>
        <source>第 %1 个工作日</source>
        <translation>working day %1</translation>
    </message>
    <message>
        <source>%1%2</source>
        <extracomment>%1 a day, %2 what is said of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>依据：%1</source>
        <translation>Rule: %1</translation>
    </message>
    <message>
        <source>休息日申请，视为 %1 受理</source>
        <translation>applied for on a day off, counts as accepted on %1</translation>
    </message>
    <message>
        <source>%1截止</source>
        <translation>last day %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <extracomment>%1 a stage or an item, %2 what is said of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>受理申请</source>
        <translation>the application</translation>
    </message>
    <message>
        <source>现场勘查完成</source>
        <translation>the site visit</translation>
    </message>
    <message>
        <source>客户资料齐全</source>
        <translation>the customer&apos;s papers being complete</translation>
    </message>
    <message>
        <source>“%1”办结</source>
        <extracomment>%1 a stage</extracomment>
        <translation>the end of “%1”</translation>
    </message>
    <message>
        <source>“%1”应办结</source>
        <translation>the due end of “%1”</translation>
    </message>
    <message>
        <source>尚未受理，不起算</source>
        <translation>Not accepted yet, so nothing runs</translation>
    </message>
    <message>
        <source>时限未规定</source>
        <translation>No limit is stated</translation>
    </message>
    <message>
        <source>自现场勘查完成之日起 %1 个工作日，勘查尚未完成</source>
        <translation>%1 working days from the site visit, which is still to come</translation>
    </message>
    <message>
        <source>自客户资料齐全之日起 %1 个工作日，资料尚未报齐</source>
        <translation>%1 working days from the customer&apos;s papers being complete, which they are not yet</translation>
    </message>
    <message>
        <source>自“%1”办结之日起 %2 个工作日，其办结日尚不能确定</source>
        <translation>%2 working days from the end of “%1”, whose day is not known yet</translation>
    </message>
    <message>
        <source>第 %1 至 %2 个工作日</source>
        <translation>working days %1 to %2</translation>
    </message>
    <message>
        <source>%1至 %2%3</source>
        <extracomment>%1 and %2 the first and last of several days, %3 what is said of them</extracomment>
        <translation>%1 to %2: %3</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 date, %2 weekday</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1之日起算，当日不计入</source>
        <extracomment>%1 what happened on the day</extracomment>
        <translation>counted from the day of %1, which itself does not count</translation>
    </message>
    <message>
        <source>自 %1%2</source>
        <extracomment>%1 the day, %2 what happened on it, and that it does not count</extracomment>
        <translation>From %1: %2</translation>
    </message>
    <message>
        <source>暂定：经过的年份放假安排尚未公布，公布后重新计算</source>
        <translation>Provisional: a year on the way has no holiday table yet; recounted when it is announced</translation>
    </message>
    <message>
        <source>截止，当日有效</source>
        <translation>last day, itself included</translation>
    </message>
    <message>
        <source>截止 %1，当日有效</source>
        <translation>Last day %1, itself included</translation>
    </message>
    <message>
        <source>办理暂停中，恢复后重新计算</source>
        <translation>On hold; counted again when it goes on</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>%1：受理必需，带齐后即可受理</source>
        <translation>%1: needed to be accepted; once brought, it is accepted</translation>
    </message>
    <message>
        <source>最迟 %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>日期待定</source>
        <translation>day not known yet</translation>
    </message>
    <message>
        <source>由数据共享取得</source>
        <translation>to come by data sharing</translation>
    </message>
    <message>
        <source>由客户补交</source>
        <translation>to be brought by the customer</translation>
    </message>
    <message>
        <source>%1：在“%2”截止前%3，%4</source>
        <extracomment>%1 documents, %2 a stage, %3 who brings them, %4 by which day</extracomment>
        <translation>%1: before the end of “%2”, %3, %4</translation>
    </message>
</context>
<context>
    <name>powerhall::Words</name>
    <message>
        <source>新装</source>
        <translation>new supply</translation>
    </message>
    <message>
        <source>增容</source>
        <translation>increase</translation>
    </message>
    <message>
        <source>减容</source>
        <translation>reduction</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>suspension</translation>
    </message>
    <message>
        <source>过户</source>
        <translation>transfer</translation>
    </message>
    <message>
        <source>更名</source>
        <translation>change of name</translation>
    </message>
    <message>
        <source>改类</source>
        <translation>change of class</translation>
    </message>
    <message>
        <source>临时用电</source>
        <translation>temporary supply</translation>
    </message>
    <message>
        <source>销户</source>
        <translation>closing</translation>
    </message>
    <message>
        <source>一次性告知单</source>
        <translation>One-time notification</translation>
    </message>
    <message>
        <source>受理回执</source>
        <translation>Acceptance receipt</translation>
    </message>
    <message>
        <source>容缺受理单</source>
        <translation>Acceptance with documents owed</translation>
    </message>
    <message>
        <source>不予受理告知单</source>
        <translation>Notice of refusal</translation>
    </message>
    <message>
        <source>环节答复单</source>
        <translation>Stage reply</translation>
    </message>
    <message>
        <source>交接单</source>
        <translation>Hand-over slip</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>登记代办人</source>
        <translation>agent named</translation>
    </message>
    <message>
        <source>补交材料</source>
        <translation>document supplied</translation>
    </message>
    <message>
        <source>环节完成</source>
        <translation>stage reached</translation>
    </message>
    <message>
        <source>中止计时</source>
        <translation>Stop the clock</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>录入营销系统</source>
        <translation>Enter in the marketing system</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>hand over</translation>
    </message>
    <message>
        <source>查看完整信息</source>
        <translation>Show in full</translation>
    </message>
    <message>
        <source>办理被拒</source>
        <translation>act refused</translation>
    </message>
    <message>
        <source>申请打印</source>
        <translation>print asked for</translation>
    </message>
    <message>
        <source>单据生成</source>
        <translation>slip made</translation>
    </message>
    <message>
        <source>送打印机</source>
        <translation>sent to the printer</translation>
    </message>
    <message>
        <source>打印完成</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>打印失败</source>
        <translation>printing failed</translation>
    </message>
    <message>
        <source>单据作废</source>
        <translation>slip void</translation>
    </message>
    <message>
        <source>客户未签字</source>
        <translation>Customer did not sign</translation>
    </message>
    <message>
        <source>申请次日起算</source>
        <translation>from the application</translation>
    </message>
    <message>
        <source>上一环节完成后起算</source>
        <translation>from the end of the stage before</translation>
    </message>
    <message>
        <source>现场勘查后起算</source>
        <translation>from the site visit</translation>
    </message>
    <message>
        <source>客户资料齐全后起算</source>
        <translation>from the customer&apos;s papers</translation>
    </message>
    <message>
        <source>日期待定</source>
        <translation>date not known yet</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>%1月%2日 %3</source>
        <extracomment>%1 month, %2 day of the month, %3 weekday
----------
%1 month, %2 day of the month, %3 time of day</extracomment>
        <translation>%3 %1-%2</translation>
    </message>
    <message>
        <source>%1年%2月%3日 %4</source>
        <translation>%4 %1-%2-%3</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>due today</translation>
    </message>
    <message numerus="yes">
        <source>还有%n个工作日</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已超%n个工作日</source>
        <translation>
            <numerusform>late by %n working day</numerusform>
            <numerusform>late by %n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 a day, %2 how far away it is</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>person</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>enterprise</translation>
    </message>
    <message>
        <source>小微企业</source>
        <translation>micro enterprise</translation>
    </message>
    <message>
        <source>个体工商户</source>
        <translation>individual business</translation>
    </message>
    <message>
        <source>农民专业合作社</source>
        <translation>farm cooperative</translation>
    </message>
    <message>
        <source>可受理</source>
        <translation>acceptable</translation>
    </message>
    <message>
        <source>容缺受理</source>
        <translation>accepted with documents owed</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>今日到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>即将到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>过早</source>
        <translation>Too early</translation>
    </message>
    <message>
        <source>欠件</source>
        <translation>Owing</translation>
    </message>
    <message>
        <source>未录入</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>未打印</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>待生成</source>
        <translation>to be made</translation>
    </message>
    <message>
        <source>已生成，未打印</source>
        <translation>made, not printed</translation>
    </message>
    <message>
        <source>打印中</source>
        <translation>printing</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>printed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>open</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>来源未写明，本程序按通行做法</source>
        <translation>not in the source; usual practice</translation>
    </message>
    <message>
        <source>已过期限</source>
        <translation>past due</translation>
    </message>
    <message>
        <source>居民或非居民</source>
        <translation>Resident or not</translation>
    </message>
    <message>
        <source>客户性质</source>
        <translation>Kind of customer</translation>
    </message>
    <message>
        <source>电压</source>
        <translation>Voltage</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>标称电压</source>
        <translation>Nominal voltage</translation>
    </message>
    <message>
        <source>电源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>用电容量</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>投资界面延伸</source>
        <translation>grid invests to the red line</translation>
    </message>
    <message>
        <source>重要客户</source>
        <translation>important customer</translation>
    </message>
    <message>
        <source>配套工程</source>
        <translation>Supporting works</translation>
    </message>
    <message>
        <source>现场条件</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>三零</source>
        <translation>Three zeros</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit code</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Agent&apos;s name</translation>
    </message>
    <message>
        <source>代办人证件种类</source>
        <translation>Agent’s kind of document</translation>
    </message>
    <message>
        <source>代办人证件号码</source>
        <translation>Agent’s document number</translation>
    </message>
    <message>
        <source>代办人信用代码</source>
        <translation>Agent’s credit code</translation>
    </message>
    <message>
        <source>代办人电话</source>
        <translation>Agent’s phone</translation>
    </message>
    <message>
        <source>用电地址</source>
        <translation>Address of supply</translation>
    </message>
    <message>
        <source>用电户号</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>查看谁看过</source>
        <translation>Looked up who saw</translation>
    </message>
    <message>
        <source>加扫描件</source>
        <translation>Scan added</translation>
    </message>
    <message>
        <source>换扫描件</source>
        <translation>Scan replaced</translation>
    </message>
    <message>
        <source>生成时程序停了，什么都没打；再打印一次</source>
        <translation>The program stopped while it was made, nothing was printed; print it again</translation>
    </message>
    <message>
        <source>还没送打印机；再打印一次</source>
        <translation>Not sent to a printer yet; print it again</translation>
    </message>
    <message>
        <source>打印机还没说打好；纸已出来的，过一会儿自己消失</source>
        <translation>The printer has not said that it is done; if the sheet is out, this goes away by itself</translation>
    </message>
    <message>
        <source>没有本单位服务热线，单据不能出；请值班长在“站点”填写后再打印</source>
        <translation>Without a service line of the utility no slip can be made; let the head of hall enter it under Station, then print again</translation>
    </message>
    <message>
        <source>打印机没打成；看看缺纸、卡纸、墨粉，再打印一次</source>
        <translation>The printer failed; look for paper, a jam, toner, then print again</translation>
    </message>
    <message>
        <source>打印系统里找不到这份作业；看看纸出来没有，没有就再打印</source>
        <translation>The printing system does not know this job; see whether the sheet came out, else print again</translation>
    </message>
    <message>
        <source>没打成；再打印一次</source>
        <translation>Not printed; print it again</translation>
    </message>
    <message>
        <source>没打成：%1；再打印一次</source>
        <translation>Not printed: %1; print it again</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>建站</source>
        <translation>Station founded</translation>
    </message>
    <message>
        <source>换柜台代码</source>
        <translation>Desk code renewed</translation>
    </message>
    <message>
        <source>时钟跳变</source>
        <translation>Clock jumped</translation>
    </message>
    <message>
        <source>导入规则</source>
        <translation>Rules imported</translation>
    </message>
    <message>
        <source>导入放假安排</source>
        <translation>Holiday table imported</translation>
    </message>
    <message>
        <source>改本厅设置</source>
        <translation>Setting changed</translation>
    </message>
    <message>
        <source>添加用户</source>
        <translation>User added</translation>
    </message>
    <message>
        <source>入网人员</source>
        <translation>User enrolled</translation>
    </message>
    <message>
        <source>停用用户</source>
        <translation>User disabled</translation>
    </message>
    <message>
        <source>改用户角色</source>
        <translation>Role changed</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>登录失败</source>
        <translation>Sign-in failed</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>抹去个人信息</source>
        <translation>Person erased</translation>
    </message>
    <message>
        <source>立公示条目</source>
        <translation>Item opened</translation>
    </message>
    <message>
        <source>事实有变</source>
        <translation>Fact changed</translation>
    </message>
    <message>
        <source>拟公示稿</source>
        <translation>Version drafted</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Review passed</translation>
    </message>
    <message>
        <source>审核退回</source>
        <translation>Review refused</translation>
    </message>
    <message>
        <source>公布</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>登上渠道</source>
        <translation>Posted to a channel</translation>
    </message>
    <message>
        <source>撤下渠道</source>
        <translation>Taken off a channel</translation>
    </message>
    <message>
        <source>撤回公布</source>
        <translation>Publication withdrawn</translation>
    </message>
    <message>
        <source>公示提醒</source>
        <translation>Disclosure reminder</translation>
    </message>
    <message>
        <source>条目停用</source>
        <translation>Item retired</translation>
    </message>
    <message>
        <source>收到依申请公开</source>
        <translation>Request for information received</translation>
    </message>
    <message>
        <source>答复依申请公开</source>
        <translation>Request for information answered</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Inspection held</translation>
    </message>
    <message>
        <source>发现问题</source>
        <translation>Finding noted</translation>
    </message>
    <message>
        <source>问题整改</source>
        <translation>Finding closed</translation>
    </message>
    <message>
        <source>问题重开</source>
        <translation>Finding reopened</translation>
    </message>
    <message>
        <source>设公示栏</source>
        <translation>Board put up</translation>
    </message>
    <message>
        <source>上墙</source>
        <translation>Sheet hung</translation>
    </message>
    <message>
        <source>下墙</source>
        <translation>Sheet taken down</translation>
    </message>
    <message>
        <source>撤公示栏</source>
        <translation>Board removed</translation>
    </message>
    <message>
        <source>登记可开放容量</source>
        <translation>Open capacity stated</translation>
    </message>
    <message>
        <source>登记公布数字</source>
        <translation>Official figure recorded</translation>
    </message>
    <message>
        <source>作废公布数字</source>
        <translation>Official figure voided</translation>
    </message>
    <message>
        <source>登记联系人</source>
        <translation>Liaison named</translation>
    </message>
    <message>
        <source>撤联系人</source>
        <translation>Liaison removed</translation>
    </message>
    <message>
        <source>季度评价</source>
        <translation>Quarter assessed</translation>
    </message>
    <message>
        <source>登记停电</source>
        <translation>Outage recorded</translation>
    </message>
    <message>
        <source>更正停电</source>
        <translation>Outage corrected</translation>
    </message>
    <message>
        <source>删去停电</source>
        <translation>Outage struck</translation>
    </message>
    <message>
        <source>收进数据</source>
        <translation>Data taken in</translation>
    </message>
    <message>
        <source>发布报表</source>
        <translation>Report released</translation>
    </message>
    <message>
        <source>上报报表</source>
        <translation>Return handed in</translation>
    </message>
    <message>
        <source>登记回访</source>
        <translation>Revisit noted</translation>
    </message>
    <message>
        <source>登记事项</source>
        <translation>Task entered</translation>
    </message>
    <message>
        <source>更正事项</source>
        <translation>Task corrected</translation>
    </message>
    <message>
        <source>事项进展</source>
        <translation>Task progress</translation>
    </message>
    <message>
        <source>事项办结</source>
        <translation>Task closed</translation>
    </message>
    <message>
        <source>事项重开</source>
        <translation>Task reopened</translation>
    </message>
    <message>
        <source>删去事项</source>
        <translation>Task struck</translation>
    </message>
    <message>
        <source>设停电预算</source>
        <translation>Outage budget set</translation>
    </message>
    <message>
        <source>办理状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>受理结论</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>暂停与恢复</source>
        <translation>Suspension</translation>
    </message>
    <message>
        <source>营销系统工单号</source>
        <translation>Work order in the marketing system</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Clerk in charge</translation>
    </message>
    <message>
        <source>材料代收回执</source>
        <translation>Receipt for a deposit</translation>
    </message>
    <message>
        <source>代收材料</source>
        <translation>Deposit taken</translation>
    </message>
    <message>
        <source>代收并入申请</source>
        <translation>Deposit joined to the application</translation>
    </message>
    <message>
        <source>交机</source>
        <translation>Machine released</translation>
    </message>
</context>
</TS>
