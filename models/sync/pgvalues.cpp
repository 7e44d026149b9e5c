// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/pgvalues.h"

#include <QtCore/QtEndian>

namespace powerhall {

namespace {

// Fixed numbers of PostgreSQL's own types, the same in everything that speaks its protocol.
constexpr Oid Bytea = 17;
constexpr Oid Bigint = 20;
constexpr Oid Integer = 23;
constexpr Oid Text = 25;
constexpr Oid Uuid = 2950;
constexpr Oid ByteaArray = 1001;
constexpr Oid IntegerArray = 1007;
constexpr Oid BigintArray = 1016;
constexpr Oid UuidArray = 2951;

template<typename Number>
void writeBig(QByteArray &to, Number number)
{
    const Number big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void writeElement(QByteArray &to, const QByteArray &bytes)
{
    writeBig(to, qint32(bytes.size()));
    to.append(bytes);
}

void writeElement(QByteArray &to, const QUuid &id)
{
    writeElement(to, id.toRfc4122());
}

template<typename Number>
requires std::is_integral_v<Number>
void writeElement(QByteArray &to, Number number)
{
    writeBig(to, qint32(sizeof number));
    writeBig(to, number);
}

qsizetype sizeOf(const QByteArray &bytes)
{
    return bytes.size();
}

template<typename T>
qsizetype sizeOf(const T &)
{
    return sizeof(T);
}

/// Number of dimensions, no nulls, element type, length and first index of the one dimension, elements.
template<typename T>
QByteArray arrayOf(Oid element, const QList<T> &list)
{
    constexpr qsizetype HeadSize = 20;
    qsizetype size = HeadSize;
    for (const T &value : list)
        size += sizeOf(value) + qsizetype(sizeof(qint32));
    QByteArray bytes;
    bytes.reserve(size);
    writeBig(bytes, qint32(list.isEmpty() ? 0 : 1));
    writeBig(bytes, qint32(0));
    writeBig(bytes, qint32(element));
    if (list.isEmpty())
        return bytes;
    writeBig(bytes, qint32(list.size()));
    writeBig(bytes, qint32(1));
    for (const T &value : list)
        writeElement(bytes, value);
    return bytes;
}

} // namespace

PgParameters &PgParameters::append(Oid type, QByteArray value)
{
    m_types.append(type);
    m_values.append(std::move(value));
    return *this;
}

PgParameters &PgParameters::add(const QString &text)
{
    return append(Text, text.toUtf8());
}

PgParameters &PgParameters::add(const QUuid &id)
{
    return append(Uuid, id.toRfc4122());
}

PgParameters &PgParameters::add(const QByteArray &bytes)
{
    return append(Bytea, bytes);
}

PgParameters &PgParameters::add(qint64 number)
{
    QByteArray bytes;
    writeBig(bytes, number);
    return append(Bigint, bytes);
}

PgParameters &PgParameters::add(qint32 number)
{
    QByteArray bytes;
    writeBig(bytes, number);
    return append(Integer, bytes);
}

PgParameters &PgParameters::add(const QList<QUuid> &ids)
{
    return append(UuidArray, arrayOf(Uuid, ids));
}

PgParameters &PgParameters::add(const QList<QByteArray> &bytes)
{
    return append(ByteaArray, arrayOf(Bytea, bytes));
}

PgParameters &PgParameters::add(const QList<qint64> &numbers)
{
    return append(BigintArray, arrayOf(Bigint, numbers));
}

PgParameters &PgParameters::add(const QList<qint32> &numbers)
{
    return append(IntegerArray, arrayOf(Integer, numbers));
}

QList<const char *> PgParameters::values() const
{
    QList<const char *> values;
    for (const QByteArray &value : m_values)
        values.append(value.constData()); // never null: an empty value is empty, not SQL's null
    return values;
}

QList<int> PgParameters::lengths() const
{
    QList<int> lengths;
    for (const QByteArray &value : m_values)
        lengths.append(int(value.size()));
    return lengths;
}

PgRows::PgRows(PGresult *result)
    : m_result(result, PQclear)
{}

int PgRows::count() const
{
    return PQntuples(m_result.get());
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView PgRows::view(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QByteArray PgRows::bytes(int row, int column) const
{
    return view(row, column).toByteArray();
}

QString PgRows::text(int row, int column) const
{
    return QString::fromUtf8(view(row, column));
}

qint64 PgRows::number(int row, int column) const
{
    const QByteArrayView value = view(row, column);
    if (value.size() == sizeof(qint64))
        return qFromBigEndian<qint64>(value.data());
    return value.size() == sizeof(qint32) ? qFromBigEndian<qint32>(value.data()) : 0;
}

QUuid PgRows::uuid(int row, int column) const
{
    return QUuid::fromRfc4122(view(row, column));
}

bool PgRows::truth(int row, int column) const
{
    const QByteArrayView value = view(row, column);
    return !value.isEmpty() && value.front() != 0;
}

bool PgRows::says(int row, int column, QByteArrayView word) const
{
    return view(row, column) == word;
}

} // namespace powerhall
