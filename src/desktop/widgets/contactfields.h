#pragma once

#include "desktop/client/apierror.h"
#include "domain/order.h"

#include <QObject>

class QLabel;
class QLineEdit;

namespace kai {

/// The three fields for whom the railway writes to. The name follows the first passenger's until
/// another one is typed; Enter goes on from field to field.
class ContactFields : public QObject
{
    Q_OBJECT

public:
    /// A field with the label for what is wrong with it.
    struct Field
    {
        QLineEdit *edit;
        QLabel *error;
    };

    ContactFields(Field name, Field phone, Field email, QObject *parent);

    Contact contact() const;
    void clear();
    void clearErrors();
    /// `member` is what follows "/contact": "/name", "/email" or "/phone".
    void showError(const QString &member, const QString &text);
    void followName(const QString &passenger);
    /// Fills in what nobody has typed yet.
    void fill(const Contact &contact);
    /// As the eye meets them.
    QList<QLineEdit *> edits() const { return {m_name.edit, m_phone.edit, m_email.edit}; }
    /// The first one that is empty, or none.
    QLineEdit *firstEmpty() const;

Q_SIGNALS:
    void edited();
    /// Enter in the last field.
    void completed();

private:
    void watch(const Field &field, const QString &pointer);
    void recheck(const Field &field, const QString &pointer);

    Field m_name;
    Field m_phone;
    Field m_email;
    QString m_copiedName; ///< what the name was set to by us
};

} // namespace kai
