#pragma once

#include "desktop/orders/changeform.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace kai {

namespace Ui {
class DetailsForm;
}

/// Contact and passengers of an order. Only what differs from the order is sent, so changes of
/// different things by two people do not undo each other.
class DetailsForm : public ChangeForm
{
    Q_OBJECT

public:
    explicit DetailsForm(ApiClient &client, QWidget *parent = nullptr);
    ~DetailsForm() override;

    QString title() const override;
    QString commitText() const override;
    QString missing() const override;
    void takeOrder(const Order &order) override;
    bool showErrors(const ApiError &error) override;

protected:
    OrderChange change() const override;
    QString doneText(const Order &order) const override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        PassengerId id;
        QLineEdit *name;
        QComboBox *identityType;
        QLineEdit *identityNumber;
        QLabel *error;
    };
    /// A field of the contact, what the order says there, and where its error is shown.
    struct ContactField
    {
        QLineEdit *field;
        QLabel *error;
        QString Contact::*member;
        std::optional<QString> ContactChange::*changed;
        const char *pointer;
    };

    QList<ContactField> contactFields() const;
    void addRow(const Passenger &passenger);
    std::optional<PassengerChange> changeOf(const Row &row) const;
    void updateTexts();
    void noteChange();

    std::unique_ptr<Ui::DetailsForm> m_ui;
    QList<Row> m_rows;
    bool m_filled = false;
};

} // namespace kai
