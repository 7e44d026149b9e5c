// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/spool/spool.h"

#include <cups/cups.h>

#include <cstring>
#include <memory>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int ConnectTimeoutMs = 3000;

struct HttpClose
{
    void operator()(http_t *http) const { httpClose(http); }
};
using Connection = std::unique_ptr<http_t, HttpClose>;

struct IppDelete
{
    void operator()(ipp_t *message) const { ippDelete(message); }
};
using Message = std::unique_ptr<ipp_t, IppDelete>;

/// The list libcups allocates, given back when it is read.
struct Destinations
{
    cups_dest_t *first = nullptr;
    int count = 0;

    Destinations() = default;
    Destinations(const Destinations &) = delete;
    Destinations &operator=(const Destinations &) = delete;
    ~Destinations() { cupsFreeDests(count, first); }
};

Error failed(const QString &place)
{
    return {ErrorCode::PrintFailed, place, QString::fromUtf8(cupsLastErrorString()), {}};
}

Connection connectTo(const QString &server)
{
    const QByteArray address = server.isEmpty() ? QByteArray(cupsServer()) : server.toUtf8();
    const qsizetype colon = address.lastIndexOf(':');
    const bool path = address.startsWith('/');
    const QByteArray host = colon > 0 && !path ? address.left(colon) : address;
    const int port = colon > 0 && !path ? address.mid(colon + 1).toInt() : ippPort();
    return Connection(httpConnect2(host.constData(), port, nullptr, AF_UNSPEC, cupsEncryption(), 1,
                                   ConnectTimeoutMs, nullptr));
}

QString option(const cups_dest_t &destination, const char *name)
{
    return QString::fromUtf8(cupsGetOption(name, destination.num_options, destination.options));
}

Printer printerOf(const cups_dest_t &destination)
{
    Printer printer;
    printer.name = QString::fromUtf8(destination.name);
    printer.description = option(destination, "printer-info");
    if (printer.description.isEmpty())
        printer.description = printer.name;
    printer.isDefault = destination.is_default != 0;
    printer.accepting = option(destination, "printer-is-accepting-jobs") != u"false"_s;
    printer.stopped = option(destination, "printer-state").toInt() == IPP_PSTATE_STOPPED;
    printer.message = option(destination, "printer-state-message");
    return printer;
}

/// A request about one job.
Message jobRequest(ipp_op_t operation, int job)
{
    Message request(ippNewRequest(operation));
    const QByteArray uri = "ipp://localhost/jobs/" + QByteArray::number(job);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.constData());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    return request;
}

JobState stateOf(int state)
{
    switch (state) {
    case IPP_JSTATE_PENDING:
    case IPP_JSTATE_HELD:
    case IPP_JSTATE_STOPPED: // goes on when the printer does: printing it again would print it twice
        return JobState::Waiting;
    case IPP_JSTATE_PROCESSING:
        return JobState::Printing;
    case IPP_JSTATE_COMPLETED:
        return JobState::Done;
    case IPP_JSTATE_CANCELED:
    case IPP_JSTATE_ABORTED:
        return JobState::Failed;
    default:
        return JobState::Unknown;
    }
}

/// Where CUPS takes jobs of a queue: /printers/NAME, or /classes/NAME; empty when there is no such queue.
/// libcups' own ways to a job take the default printer for a name they do not know.
QByteArray resourceOf(http_t *http, const QString &printer)
{
    if (printer.isEmpty())
        return {};
    Destinations all;
    all.count = cupsGetDests2(http, &all.first);
    const cups_dest_t *found = cupsGetDest(printer.toUtf8().constData(), nullptr, all.count, all.first);
    if (!found)
        return {};
    const bool isClass = (option(*found, "printer-type").toUInt() & CUPS_PRINTER_CLASS) != 0;
    char resource[HTTP_MAX_URI];
    httpAssembleURIf(HTTP_URI_CODING_ALL, resource, sizeof(resource), "ipp", nullptr, "localhost", 0,
                     isClass ? "/classes/%s" : "/printers/%s", found->name);
    return QByteArray(resource).mid(static_cast<qsizetype>(strlen("ipp://localhost")));
}

Message printRequest(const QByteArray &resource, const QByteArray &title)
{
    Message request(ippNewRequest(IPP_OP_PRINT_JOB));
    const auto add = [&](ipp_tag_t group, ipp_tag_t type, const char *name, const char *value) {
        ippAddString(request.get(), group, type, name, nullptr, value);
    };
    const QByteArray uri = "ipp://localhost" + resource;
    add(IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", uri.constData());
    add(IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", cupsUser());
    add(IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", title.constData());
    add(IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", CUPS_FORMAT_PDF);
    add(IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", "iso_a4_210x297mm");
    add(IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", "one-sided");
    return request;
}

/// One request with the document behind it: the queue takes all of it or nothing. 0 when it would not.
int submit(http_t *http, const QByteArray &pdf, const QByteArray &resource, const QByteArray &title)
{
    const Message request = printRequest(resource, title);
    const size_t size = ippLength(request.get()) + static_cast<size_t>(pdf.size());
    if (cupsSendRequest(http, request.get(), resource.constData(), size) != HTTP_STATUS_CONTINUE)
        return 0;
    if (cupsWriteRequestData(http, pdf.constData(), static_cast<size_t>(pdf.size())) != HTTP_STATUS_CONTINUE)
        return 0;
    const Message answer(cupsGetResponse(http, resource.constData()));
    if (!answer || ippGetStatusCode(answer.get()) >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return 0;
    ipp_attribute_t *job = ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER);
    return job ? ippGetInteger(job, 0) : 0;
}

} // namespace

Spool::Spool(QString server)
    : m_server(std::move(server))
{}

Result<QList<Printer>> Spool::printers() const
{
    const Connection http = connectTo(m_server);
    if (!http)
        return failed(u"printers"_s);
    Destinations all;
    all.count = cupsGetDests2(http.get(), &all.first);
    QList<Printer> printers;
    for (int i = 0; i < all.count; ++i) {
        if (!all.first[i].instance)
            printers.append(printerOf(all.first[i]));
    }
    return printers;
}

Result<int> Spool::send(const QByteArray &pdf, const QString &printer, const QString &title) const
{
    const Connection http = connectTo(m_server);
    if (!http)
        return failed(printer);
    const QByteArray resource = resourceOf(http.get(), printer);
    if (resource.isEmpty())
        return Error{ErrorCode::PrintFailed, printer, u"no such printer"_s, {}};
    const int job = submit(http.get(), pdf, resource, title.toUtf8());
    if (job == 0)
        return failed(printer);
    return job;
}

Result<JobState> Spool::state(const QString &printer, int job) const
{
    const Connection http = connectTo(m_server);
    if (!http)
        return failed(printer);
    const Message answer(
        cupsDoRequest(http.get(), jobRequest(IPP_OP_GET_JOB_ATTRIBUTES, job).release(), "/"));
    if (cupsLastError() == IPP_STATUS_ERROR_NOT_FOUND)
        return JobState::Unknown;
    if (!answer || cupsLastError() >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return failed(printer);
    ipp_attribute_t *state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
    return state ? stateOf(ippGetInteger(state, 0)) : JobState::Unknown;
}

Result<void> Spool::cancel(const QString &printer, int job) const
{
    const Connection http = connectTo(m_server);
    if (!http)
        return failed(printer);
    if (cupsCancelJob2(http.get(), printer.toUtf8().constData(), job, 0) >= IPP_STATUS_REDIRECTION_OTHER_SITE)
        return failed(printer);
    return {};
}

} // namespace powerhall
