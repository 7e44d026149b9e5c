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
        <source>规则里没有本单位的服务热线，单据不能出；请用 --hotline 给出，或先在站点设置里填写。</source>
        <translation>The rules state no service line of this utility, so no slip can be made; give one with --hotline, or enter it in the station&apos;s settings.</translation>
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
        <source>数据损坏或被改动过：%1；请停用这个文件夹，从备份恢复。</source>
        <translation>Data are damaged or were tampered with: %1; stop using this folder and restore from a backup.</translation>
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
        <source>写不进 %1；请检查文件夹和磁盘的写权限。</source>
        <translation>%1 cannot be written; check the permissions of folder and disk.</translation>
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
        <source>所说的时间 %1 晚于现在或早于申请；请核对后再填。</source>
        <translation>The time %1 lies after now or before the application; check it.</translation>
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
        <source>未暂停</source>
        <translation>not suspended</translation>
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
        <source>有效身份证明</source>
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
        <source>用电地址权属证明</source>
        <translation>title to the premises</translation>
    </message>
    <message>
        <source>项目批复文件</source>
        <translation>project approval</translation>
    </message>
    <message>
        <source>竣工报告</source>
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
</TS>
