#include "desktop/widgets/contactfields.h"

#include "desktop/widgets/style.h"

#include <QLabel>
#include <QLineEdit>

namespace kai {

ContactFields::ContactFields(Field name, Field phone, Field email, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_phone(phone)
    , m_email(email)
{
    watch(m_name, QStringLiteral("/contact/name"));
    watch(m_phone, QStringLiteral("/contact/phone"));
    watch(m_email, QStringLiteral("/contact/email"));
    connect(m_name.edit, &QLineEdit::returnPressed, this, [this] { m_phone.edit->setFocus(); });
    connect(m_phone.edit, &QLineEdit::returnPressed, this, [this] { m_email.edit->setFocus(); });
    connect(m_email.edit, &QLineEdit::returnPressed, this, &ContactFields::completed);
}

void ContactFields::watch(const Field &field, const QString &pointer)
{
    connect(field.edit, &QLineEdit::textChanged, this, [this, field, pointer] {
        recheck(field, pointer);
        Q_EMIT edited();
    });
}

void ContactFields::recheck(const Field &field, const QString &pointer)
{
    if (!field.edit->property("invalid").toBool())
        return; // a new mistake is told when the form is sent
    OrderRequest form;
    form.contact = contact();
    for (const FieldError &error : violations(form)) {
        if (error.pointer == pointer) {
            showFieldError(*field.edit, *field.error,
                           textFor(ApiFieldError {error.pointer, error.code, {}}));
            return;
        }
    }
    showFieldError(*field.edit, *field.error, QString());
}

Contact ContactFields::contact() const
{
    return {m_name.edit->text().simplified(), m_email.edit->text().trimmed(),
            m_phone.edit->text().trimmed()};
}

void ContactFields::clear()
{
    for (QLineEdit *edit : edits())
        edit->clear();
    m_copiedName.clear();
}

void ContactFields::clearErrors()
{
    for (const Field &field : {m_name, m_phone, m_email})
        showFieldError(*field.edit, *field.error, QString());
}

void ContactFields::showError(const QString &member, const QString &text)
{
    const Field &field = member == QLatin1String("/email")   ? m_email
                         : member == QLatin1String("/phone") ? m_phone
                                                             : m_name;
    showFieldError(*field.edit, *field.error, text);
}

void ContactFields::followName(const QString &passenger)
{
    // The first passenger is mostly the one to write to; a name that was typed here stays.
    if (m_name.edit->text() != m_copiedName)
        return;
    m_copiedName = passenger;
    m_name.edit->setText(passenger);
}

void ContactFields::fill(const Contact &contact)
{
    if (!contact.name.isEmpty())
        followName(contact.name);
    if (m_phone.edit->text().isEmpty())
        m_phone.edit->setText(contact.phone);
    if (m_email.edit->text().isEmpty())
        m_email.edit->setText(contact.email);
}

QLineEdit *ContactFields::firstEmpty() const
{
    for (QLineEdit *edit : edits()) {
        if (edit->text().isEmpty())
            return edit;
    }
    return nullptr;
}

} // namespace kai
