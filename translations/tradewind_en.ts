<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ActContent</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must still hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of a piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer by hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not carried out after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell when the price changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell when it is withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to pay in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount the rate was locked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the balance at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarding only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropshipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with a credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your company alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for payment 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request for a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2, %1%3 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdviceText</name>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more of %2</source>
        <comment>number, goods</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fewer of %2</source>
        <comment>number, goods</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps every order rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps every order rule, for %1 more in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps every order rule and costs %1 less in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then %1 each: saves %2, for %3 more in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then %1 each: %2 less in all, for more goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the same freight: saves %1, for %2 more in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and a step of freight less: %1 less in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalText</name>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended because quantity, price or terms were changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended because the quote it rests on is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended because a newer round took the place of the one it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended because the final total was above what was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended because the approver no longer has the right to approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>What sells most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory price, high first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory price, low first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed cost, high first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed cost, low first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready soonest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest minimum order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest minimum order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biggest price drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biggest price rise</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChargeRows</name>
    <message>
        <source>Round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckoutText</name>
    <message>
        <source>Service mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FX rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarding only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We source, buy, inspect and ship to your door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We buy, inspect and hand the goods to your forwarder in China. Freight is theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have bought the goods yourself; we receive, inspect and ship them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We ship single parcels to your customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>inspection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic</source>
        <comment>inspection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every piece</source>
        <comment>inspection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AQL samples</source>
        <comment>inspection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted with a credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned to the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at the factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, handed to the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, on board in China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, delivered, you clear customs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, delivered, duty paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your %1 balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a rate first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The locked rate is over. Lock it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee book is not here yet, so the payment fee is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is not known here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is too low. Top it up or pay from another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment came back. Decide about it under Pending changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedPlaces</name>
    <message>
        <source>a catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balances and payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform does not offer %1 at present.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayText</name>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a day to a day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>format of a month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>format of a month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <comment>days of one month: 25–29 Nov</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days and hours, or hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what was last synced. What you do is saved here and sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform answered with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said %1. Nothing was changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform sent something this program does not understand. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on. What waits to be sent is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else changed it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of yours was applied. Look at the new state and decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the new state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent and no answer came. The platform is asked under the same key: it can never happen twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be full or read-only. What was shown as saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mistake of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. The details are in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, or you may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of your company for the right to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merchant has not agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acting for a merchant needs their consent, which has ended or was never given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered by this platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has switched this part off. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform asks for version %1 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform asks for a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not take that much at once. Make the file or the list smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the minimum order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1, you asked for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a whole number of lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sold in lots of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sold in whole lots only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier&apos;s rule for mixed batches is not met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier has no more of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1 and is now %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was ordered or paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier has withdrawn the offer. Nothing was ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended on %1. Ask for it to be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it to be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate lock has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid. Lock a new rate and look at the new amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a new rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough money in the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are needed, %2 are available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than you agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would cost %1. Nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total is above the limit you set. Nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone has to approve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of your company asks for an approval first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval no longer holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was approved has changed. It has to be approved again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above your spending limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limit is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has moved on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can no longer be done in its present state. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. You decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition no longer holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be done a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An act was to be sent under the key of another. It was not carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform is still at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is asked again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time had passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not carried out and never will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform asks to go slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has to be fetched again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happens by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These goods cannot be sent this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The freight line does not take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another line for these goods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform is being worked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do is saved here and sent when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network sign-in page or another server stands in the way. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s certificate was not accepted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in was declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said no on the sign-in page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser never came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in page was open too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser came back from another sign-in. It was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not accept the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or ask the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform&apos;s sign-in is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the platform which programs it works with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account belongs to another person. Add a new account instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave no reason this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build cannot check for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made without the library that verifies signatures. Look at where you got the program from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The news about updates is not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not signed by the makers of this program, or it was changed on the way. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The news about updates cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed, but not what this program understands. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The news about updates is out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer news may have been held back, or the clock of this computer is wrong. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The news about updates is older than what was seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be offering you an older release again. It was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be saved, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed while it was being saved. If it was kept, it is in Pending changes. Asking for the same again is safe: it happens once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what failed, and the facts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than what was approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would cost %1, and up to %2 was approved. Nothing was paid. Ask your customer manager: they can change what is due.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntentWords</name>
    <message>
        <source>Follow an offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a quote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-offer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the quote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline the quote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a longer quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a longer quote: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for approval: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on an approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on the approval: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a request for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the request for approval: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up a balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on an inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on the inspection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order a service in the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order a service: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel a shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the shipment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a conversation as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you agreed to no longer holds. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money does not move while you are away. Nothing was paid. Look at it again and press once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time has passed. It was not carried out and never will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program made a mistake: the act was not carried out. Do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it waited for was not confirmed, so it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer it waited for does not name what it needs, so it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not offer this any more. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that belongs to it is not on this computer any more. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not take a file that belongs to it. It was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was found in a journal that was damaged or is an older copy. It is never sent by itself: it may have been sent before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what it was to pay is due any more, so it was put away. Nothing was paid by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved here is damaged, and whether it was sent is not known. Look whether it has happened before you do it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalNotice</name>
    <message>
        <source>Your drafts and pending changes were written by a newer Tradewind. This one can neither change nor send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your drafts and pending changes is gone. What had reached the platform comes back from there; the rest is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your drafts and pending changes is not the one last used here. It was put aside as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of your drafts and pending changes was damaged. It was put aside as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that had not been sent could be saved and wait for your decision.</source>
        <translation>
            <numerusform>%n change that had not been sent could be saved and waits for your decision.</numerusform>
            <numerusform>%n changes that had not been sent could be saved and wait for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of your drafts and pending changes is an old copy. %n change(s) that waited in it are not sent and wait for your decision.</source>
        <translation>
            <numerusform>The file of your drafts and pending changes is an old copy. %n change that waited in it is not sent and waits for your decision.</numerusform>
            <numerusform>The file of your drafts and pending changes is an old copy. %n changes that waited in it are not sent and wait for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) were damaged on this computer and are not sent.</source>
        <translation>
            <numerusform>%n pending change was damaged on this computer and is not sent.</numerusform>
            <numerusform>%n pending changes were damaged on this computer and are not sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipts kept on this computer were changed or are not complete, from number %1 on. They prove nothing from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) or note(s) were damaged on this computer. Read them again before you use them.</source>
        <translation>
            <numerusform>%n draft or note was damaged on this computer. Read it again before you use it.</numerusform>
            <numerusform>%n drafts or notes were damaged on this computer. Read them again before you use them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept for sending were changed on this computer. Add them again.</source>
        <translation>
            <numerusform>%n file kept for sending was changed on this computer. Add it again.</numerusform>
            <numerusform>%n files kept for sending were changed on this computer. Add them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the record of what was sent when were changed on this computer. No pending change is touched by it.</source>
        <translation>
            <numerusform>%n line of the record of what was sent when was changed on this computer. No pending change is touched by it.</numerusform>
            <numerusform>%n lines of the record of what was sent when were changed on this computer. No pending change is touched by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LandedPanels</name>
    <message>
        <source>Landed cost per piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed, ≈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1 pieces at the factory price of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2  (%3)</source>
        <comment>part, per piece, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed ≈ %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed costs assume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces, at least the minimum order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LandedText</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty and clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FX spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight to the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service fee %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT %1, recoverable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT, recoverable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FX spread %1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinforcing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of a piece is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of a piece is not known, and this freight line counts volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier&apos;s freight inside China is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee book has no rule in force for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No freight line is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The freight line has no price for this destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The freight line does not take these goods (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customs rule is known for this destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exchange rate is published for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amounts are too large to be added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>express</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sea LCL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sea FCL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarding only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropshipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batteries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>liquids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>powders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branded goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosmetics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oversize goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment fee %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>silence accepts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence accepts it for a credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence has it reworked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence sends it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence has it exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence discards it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer round %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a question about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your approval is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for your approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay a shortfall on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay a correction for shipment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay freight for shipment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on inspection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment %1 is held up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: go on with the checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved: change the checkout or give it up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderPaper</name>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderPapers</name>
    <message>
        <source>Issued from the platform&apos;s figures for the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>postal code and city</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title and variant</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>charge and basis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, paid with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: about %2, an estimate: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carton, cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 is not measured yet and not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped by supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly in warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortfall due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispute open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused at the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting payment 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to your forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forwarding only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proforma invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commercial invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every piece inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid: cancelling is free and takes effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was bought yet: everything is refunded at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not bought yet is refunded within one working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seller has to agree, which takes about three days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods are on the road: the seller has to agree, which takes about seven days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods are in the warehouse: they would go back, and the seller may refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you paid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <source>Your role does not allow this; ask the company&apos;s owner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShipmentText</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting payment 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intercepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for pickup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>tracking status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>International</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Express</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Air</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sea, shared container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sea, full container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Truck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered at place: we bring it to your door; you pay import duty and VAT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered duty paid: duty and VAT are paid for you and charged with the freight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free on board: we bring it to the port of departure; your forwarder takes over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ex works: your forwarder collects it at our warehouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the door in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcingText</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add at least one item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the item is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no quantity in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number of lots of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every scenario a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every delivery needs a quantity, a day and an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delivery is planned for a day that has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: deliveries come to %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the goods go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the place of the Incoterm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day the goods are needed has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short of the minimum of %2, or %3 more of this supplier&apos;s mixed goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short of the minimum of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold in lots of %1: add %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer on the market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No published price: ask for a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more: %2 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of a piece is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of a piece is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier&apos;s domestic freight is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s fees are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No freight line goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The freight line has no price for the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The freight line does not take these goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customs rules of the destination are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exchange rate is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic: count, look, photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full: every piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full service: buy, store, inspect, ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy and hand over to my forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward goods I have bought myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy and ship single parcels to my customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>goods and variant</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>United Arab Emirates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Austria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Israel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight in China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance of goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinforcing cartons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>quantity and unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarehouseText</name>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted with credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being exchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage fee runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forfeited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept as is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework at supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 × %3 cm</source>
        <extracomment>length × width × height</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Major</source>
        <comment>on a picture</comment>
        <extracomment>Over a small picture: as short as it can be said.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor</source>
        <comment>on a picture</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::AboutPage</name>
    <message>
        <source>Check for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their licences apply to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address for updates is configured in this build. Look at where you got the program from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program looks for updates only when you ask it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the newest release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is available. It is signed by the makers of this program. Nothing is fetched or installed by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::AccountChooserPage</name>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo platform asks for no password. Each person has a window of their own; within a company, what one asks for another approves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::AnswerForms</name>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you can agree to in “%1”. Empty fields stay as quoted; the other scenarios are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the tooling fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request ends for you; the rep may take it up again with a better offer. A reason helps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works on it any more. Nothing was ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price, %1 · %2</source>
        <comment>currency and goods</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::AppController</name>
    <message>
        <source>Demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo platform is not installed beside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the sign-in in your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Tradewind works with this account now. Nothing is sent from this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended. What you see is what was saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain could be used: you will have to sign in again when you next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform could not be reached. Check its address and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answered. If there is one, remove Tradewind&apos;s sign-ins in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo platform has ended again. What you do is saved here. F5 starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo platform has ended and is being started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo platform had ended and was started again. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalDetail</name>
    <message>
        <source>round %1 of the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goods at published prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being asked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to order %2 and to pay the first part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It reaches the platform by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1, not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freight, duty, clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content does not match its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown here is not what would be bound. It cannot be approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any edit of quantity, price or terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate below %1 %2 per %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order can be placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at the mid-market rate, against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked to order %2 and to pay the first part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 landed each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalListModel</name>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, asked %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalPane</name>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the approver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above this the approval does not count. The rate may move a little until you lock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts until %1, for exactly these goods, this place and this price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures first: whether a rule asks for an approval is known once the platform has bound them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule of your company asks for an approver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of your company asks for an approver. Ask now; you can close this and go on here later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The request reaches the platform by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not take the request. Nothing was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this: the draft stays, and this page goes on by itself once it is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is bound to content %1. Any edit ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was rejected. Change the order, or ask again with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was edited: the approval no longer covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the mid-market rate, limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the mid-market rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalPanel</name>
    <message>
        <source>Your comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, invalidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why: a rejection needs a comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed to reject, welcome to approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 or R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 or Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an approval from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This approval is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to another company, or not have arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound to %1. Any change asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At today&apos;s rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why approval was needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approvals yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of your company decides which orders need one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests you are asked to decide, and those you made, appear here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ArrivingModel</name>
    <message>
        <source>%1, to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::AssumptionBar</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the assumptions of landed costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ estimate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BalanceCard</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not withdrawable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: available %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BalancesModel</name>
    <message>
        <source>Euro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renminbi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not withdrawable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::Banner</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BreakdownGrid</name>
    <message>
        <source>per pc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BubbleDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BuyingDesk</name>
    <message>
        <source>My list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were removed</source>
        <translation>
            <numerusform>%n line was removed</numerusform>
            <numerusform>%n lines were removed</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: fits several offers; paste the offer&apos;s link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not available on this platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: could not be read; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) break an order rule</source>
        <translation>
            <numerusform>%n line breaks an order rule</numerusform>
            <numerusform>%n lines break an order rule</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>goods, what was changed</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BuyingLinesModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n to change</numerusform>
            <numerusform>%n to change</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum %1, lots of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ %1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line total, CNY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what to change, what comes of it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed, %1</source>
        <comment>country</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::BuyingPage</name>
    <message>
        <source>Buying list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste SKU codes or links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste SKU codes or 1688 links, one a line, each with its quantity behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods at published prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed, all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order at published prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>list and number of lines</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this list yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add goods from an offer&apos;s page, or paste SKU codes below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) break an order rule</source>
        <translation>
            <numerusform>%n line breaks an order rule</numerusform>
            <numerusform>%n lines break an order rule</numerusform>
        </translation>
    </message>
    <message>
        <source>Every line keeps the suppliers&apos; rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added. Not added: %1</source>
        <translation>
            <numerusform>%n line added. Not added: %1</numerusform>
            <numerusform>%n lines added. Not added: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate, to %1, each line on its own, without inspection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CancelPanel</name>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier and our colleagues read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CatalogueLoad</name>
    <message>
        <source>%1 of about %2 offers are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the rest waits</source>
        <comment>how much of the catalogue is here</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <comment>how much is here, offers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 a second, about %n second(s) to go</source>
        <translation>
            <numerusform>%1, %2 a second, about %n second to go</numerusform>
            <numerusform>%1, %2 a second, about %n seconds to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 a second, about %n minute(s) to go</source>
        <translation>
            <numerusform>%1, %2 a second, about %n minute to go</numerusform>
            <numerusform>%1, %2 a second, about %n minutes to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::CataloguePage</name>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was searched for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n saved view(s).</source>
        <translation>
            <numerusform>There is room for %n saved view.</numerusform>
            <numerusform>There is room for %n saved views.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was searched for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was searched for lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was searched for lately (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Followed: %n changed</source>
        <translation>
            <numerusform>Followed: %n changed</numerusform>
            <numerusform>Followed: %n changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Followed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search offers, suppliers, numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 offers so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CategoryTreeModel</name>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1, %n offer</numerusform>
            <numerusform>%1, %n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::ChartWidget</name>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CheckoutPage</name>
    <message>
        <source>Checkout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This checkout is not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent, closed, or belongs to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent. Nothing can be edited any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CheckoutReview</name>
    <message>
        <source>Line %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of its own lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We reckon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QC failures: %1 after %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage: free for %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of it later: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> + fee %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely range, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the goods are shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 2, freight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty and clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at customs, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT, comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at customs, not in the total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at customs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at ≈ %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform gave no estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed in total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees and rates are not here yet, so nothing was compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote, round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures, content %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers still listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CheckoutSession</name>
    <message>
        <source>No balance in this currency yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3 days</source>
        <extracomment>A carrier and how many days it takes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a balance to pay from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the goods go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the Incoterm&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a freight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for new figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the rate again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place order and pay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get binding figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform for binding figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for the approver. You can close this and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate yet to reckon the limit with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>The order was taken back. It will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balances are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is below what is to be paid, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>quantity and place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it was executed is not known yet. Look under Pending changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ClosedPage</name>
    <message>
        <source>Not offered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for your role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press C on an offer in the catalogue, on up to eight of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::Comparison</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ConversationModel</name>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ConversationPanel</name>
    <message>
        <source>Nothing was said about it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message. Ctrl+Enter sends it; without a network it waits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files for this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ConversationSession</name>
    <message>
        <source>New conversation about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first message is still on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are being copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The message is %n character(s) too long.</source>
        <translation>
            <numerusform>The message is %n character too long.</numerusform>
            <numerusform>The message is %n characters too long.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::CountdownRing</name>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::DecisionCard</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Key %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::DecisionPanel</name>
    <message>
        <source>Without a network it waits here and is sent once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide about this receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall be done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::DeliveryPane</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the goods go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoterm 2020</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the place the Incoterm speaks of.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::DiagnosticsDialog</name>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, a few settings, counts and the log: exactly what you see here, in one file. It goes nowhere unless you send it. No orders, names, prices or keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::DiscardRow</name>
    <message>
        <source>Discard this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::DuesModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>amount and basis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <comment>basis and deadline</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waived · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>due and shipment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n orders together</source>
        <translation>
            <numerusform>%1 for %n order</numerusform>
            <numerusform>%1 for %n orders together</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 on its way</source>
        <comment>reason and amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimates at %1 %2 for one %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst case, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n orders together, paid</source>
        <translation>
            <numerusform>%1 for %n order, paid</numerusform>
            <numerusform>%1 for %n orders together, paid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::DuesPage</name>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is locked before you pay. The payment is saved here first and sent once; it is never sent by itself after the lock has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was due has been paid or is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::EraseDialog</name>
    <message>
        <source>I understand that this cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this profile?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every account of this profile is signed out, and all that lies on this computer is removed: drafts, notes, receipts, records, catalogue, pictures, settings, the key in the keychain, the log, and the demo workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is removed at the platform: your orders go on. To keep a copy, export your data before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not reached the platform and will be lost.</source>
        <translation>
            <numerusform>%n change has not reached the platform and will be lost.</numerusform>
            <numerusform>%n changes have not reached the platform and will be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be removed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ExchangePanel</name>
    <message>
        <source>Exchange %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The locked rate has run out. Lock a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a rate first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single use: it is exchanged at exactly these figures or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance holds only %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ExportDialog</name>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that this profile keeps of you, for every account in it: drafts, what you sent and what came of it, notes, orders, quotes, shipments, money, messages and files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON for programs and as CSV for spreadsheets, in a new folder. The key of your sign-in and the platform&apos;s catalogue are not part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ExtraService</name>
    <message>
        <source>At least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a service first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter for how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>price and what it is for</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FeeBookModel</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once a supplier order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for each unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for each sample taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for each package</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>for each item and day after %n free day(s)</source>
        <translation>
            <numerusform>for each item and day after %n free day</numerusform>
            <numerusform>for each item and day after %n free days</numerusform>
        </translation>
    </message>
    <message>
        <source>for each item and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off the mid-market rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <comment>basis points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from day to day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FilterChip</name>
    <message>
        <source>Filter %1, press to remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FilterPanel</name>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest price in CNY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest price in CNY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>price range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, at %1 pcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency, amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed cost, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FollowedOffers</name>
    <message>
        <source>delisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in stock again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 (%3%4)</source>
        <extracomment>The price before, the price now, and by how much it changed: &quot;¥22.60 → ¥21.85 (−3.3 %)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you last saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since you last looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FollowedPage</name>
    <message>
        <source>Followed offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have seen all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changed since you last looked</source>
        <translation>
            <numerusform>%n changed since you last looked</numerusform>
            <numerusform>%n changed since you last looked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since you last looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You follow no offer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Follow on an offer&apos;s page: price, stock and delisting are watched from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FreightPane</name>
    <message>
        <source>How they travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo on the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your forwarder takes the goods over in China. We charge no freight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight and packing, estimated from the weights and sizes of the goods. They are charged later, as payment 2, when the packages have been measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FrontDoor</name>
    <message>
        <source>That link leads nowhere in this program. Nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::FxPane</name>
    <message>
        <source>Exchange rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is paid in its own currency. Nothing is exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a rate for this payment. It is used once, in the same step that takes the money, and simply ends when it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rate is yours until the lock ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock has ended. Nothing was paid. Lock again at today&apos;s rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the rate of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::HelpPage</name>
    <message>
        <source>Keyboard and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes from control to control and leaves every table. Arrow keys walk inside tables, steps and timelines; Enter opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions are cards with a number: press it to choose. Ctrl+Enter goes to the next step of a wizard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every figure, chart and picture has a name for screen readers; a chart can be read as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where quantities are entered, Ctrl+T changes them to what the coach advises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pending changes 1 accepts, reviews or tries again, 2 edits, 3 gives up or takes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the catalogue whatever you type is searched for. Space shows an offer at a glance, Alt+Enter goes to its supplier, C compares it, Shift+C goes to the comparison; Ctrl+Page Up and Ctrl+Page Down go from view to view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::HomeDesk</name>
    <message>
        <source>Nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · the first one ends in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <comment>format of a moment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::HomePage</name>
    <message>
        <source>Quotes that end, approvals, payments and decisions will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1 of %2 · hatched bars are expected arrival windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rates have been received yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history needs a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1: low %2 · high %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid this month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · not up to date, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>amount</comment>
        <extracomment>millions, over a bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>amount</comment>
        <extracomment>thousands, over a bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ImageView</name>
    <message>
        <source>The picture is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at %1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ItemsStep</name>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods of the catalogue, a link, or a few words about what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something that is not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::LandedAssumptions</name>
    <message>
        <source>%1, %2</source>
        <comment>city, country code</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed costs appear once fees, freight and rates are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed for</source>
        <extracomment>Followed by a quantity and a place: &quot;Landed for 1,000 pcs to Hamburg, DE&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>destination follows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without recoverable VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed, %1 to %2</source>
        <comment>currency, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed for %1 pcs to %2</source>
        <extracomment>A quantity and a place: &quot;Landed for 1,000 pcs to Hamburg, DE&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::LedgerModel</name>
    <message>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance, with frozen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::LoadBar</name>
    <message>
        <source>How much of the catalogue is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is fetched until you ask for it, nor after the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about a quote, an order or a shipment from its page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::Milestones</name>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ModePane</name>
    <message>
        <source>What we do for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides which fees count and how far the goods come with us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance to pay from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection in the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balances are being read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::MoneyDesk</name>
    <message>
        <source>The top-up of %1 is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange of %1 for %2 is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::MoneyPage</name>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 y</source>
        <comment>year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNY for one %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow payments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow exchanging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other balance to exchange for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No balances here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come with the first sync, if your role may see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of rates needs the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not up to date: as the platform told it on %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::NeedsModel</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::NoOffers</name>
    <message>
        <source>The catalogue is not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being fetched from the platform. You can work elsewhere meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offer matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offer passes the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one away, or all of them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Did you mean “%1”: %n offer(s)</source>
        <translation>
            <numerusform>Did you mean “%1”: %n offer</numerusform>
            <numerusform>Did you mean “%1”: %n offers</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer words, or Chinese ones: the original titles are searched too. Enter looks for suppliers and numbers as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::NumberEdit</name>
    <message>
        <source>Enter a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only digits and one decimal mark, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the thousands separator: it could be read as a decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number out, without an exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal(s).</source>
        <translation>
            <numerusform>At most %n decimal.</numerusform>
            <numerusform>At most %n decimals.</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferCards</name>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferCoach</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What to change about an order, and what comes of it: &quot;50 more of Sand, then ¥21.85 each&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferComparison</name>
    <message>
        <source>least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed, each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed, in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variants add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>offer, fact, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: press to open it, move it or take it out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferCost</name>
    <message>
        <source>Landed cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to buying list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>factory %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed ≈ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hear of new prices, stock and delisting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferDetail</name>
    <message>
        <source>Enter a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more to the minimum of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold in lots of %1: %2 more to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more than are in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This offer is no longer sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official, weighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted, %1 sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted from size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured in the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>from so many pieces on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum %1, in lots of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ and lot size met</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s), %1 pcs</source>
        <extracomment>%1 is a number of pieces; the number of variants comes first.</extracomment>
        <translation>
            <numerusform>%n variant, %1 pcs</numerusform>
            <numerusform>%n variants, %1 pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n carton(s)</source>
        <translation>
            <numerusform>%1, %n carton</numerusform>
            <numerusform>%1, %n cartons</numerusform>
        </translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variants add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each on its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch promise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carton of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 × %3 cm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped within 48 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perfect orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Super factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powerful merchant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TP member</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, city</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferFacts</name>
    <message>
        <source>Picture of the goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight per piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplier is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the pictures closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price as you knew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 on %2 to %3 now; never below %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferKeys</name>
    <message numerus="yes">
        <source>%n offer(s) are compared already, and more do not fit side by side.</source>
        <translation>
            <numerusform>%n offer is compared already, and more do not fit side by side.</numerusform>
            <numerusform>%n offers are compared already, and more do not fit side by side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::OfferListModel</name>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ</source>
        <extracomment>Minimum order quantity</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>Days until ready</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy again %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>from so many pieces on</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory</source>
        <comment>a supplier</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferPage</name>
    <message>
        <source>1688 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock beside each field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantities of the variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price by quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variants of this offer are not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2 a piece as the quantity grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the list “%1” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Shown as it was when last opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Only the summary is known here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferPreview</name>
    <message>
        <source>%1 %2</source>
        <comment>from how many, price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferSearch</name>
    <message>
        <source>Minimum order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In stock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No battery, liquid …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>price range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ready in %n day(s)</source>
        <translation>
            <numerusform>Ready in %n day</numerusform>
            <numerusform>Ready in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating %1+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take away “%1”: %n offer(s)</source>
        <translation>
            <numerusform>Take away “%1”: %n offer</numerusform>
            <numerusform>Take away “%1”: %n offers</numerusform>
        </translation>
    </message>
    <message>
        <source>Without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency, amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ %1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOQ from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in %1 – %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ready in %n day(s) or more</source>
        <translation>
            <numerusform>Ready in %n day or more</numerusform>
            <numerusform>Ready in %n days or more</numerusform>
        </translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those I follow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OfferTable</name>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OrderDetail</name>
    <message>
        <source>On its way to the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>placed by %1, approved by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4 · %5</source>
        <comment>title, mode, Incoterm, place, who</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act and how it stands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At your forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not carried out. See why, and decide what happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is binding until the platform confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is paid until the platform confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else the order is cancelled; nothing was bought yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order does not go on until it is paid: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide about %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay for shipment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves once payment 2 is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a shipment from what is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the stored goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number and day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not issued yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>charge and amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>charges and their sum</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Refunded: %2.</source>
        <comment>rule and amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling was asked for; the platform&apos;s answer comes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memo is saved here and on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 · on request</source>
        <comment>number and day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier ships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1, instead of: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OrderListModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <comment>number, mode, Incoterm, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checkout · %n line(s)</source>
        <translation>
            <numerusform>Checkout · %n line</numerusform>
            <numerusform>Checkout · %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>approval ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OrderPage</name>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods by supplier order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts and shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to another company, or has not arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are documents once the order is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write once the order is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These goods cannot be put on a buying list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write a memo once the order is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These goods cannot be had any more and are not on the new list: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for you and your colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>without %1, shared by %n order(s)</source>
        <translation>
            <numerusform>without %1, shared by %n order</numerusform>
            <numerusform>without %1, shared by %n orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Duty, clearance and import VAT are paid at customs; they are in none of these sums.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, goods, supplier, waybill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need(s) you</source>
        <translation>
            <numerusform>%1, %n needs you</numerusform>
            <numerusform>%1, %n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order from a buying list at published prices, or from a quote you accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this state and these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PackagingStep</name>
    <message>
        <source>Packaging, QC, files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each line is packed and inspected, and what the supplier should look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept here, sent with the request; 25 MB each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files for the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. white box, EAN label, 24 to a carton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. Drop files here or add them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PanelFrame</name>
    <message>
        <source>Details (F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PaperSaver</name>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PartsBar</name>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PaymentPanel</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-market, %1 per %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid rate, %1 to %2: from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent once. Saved before it is sent, so a crash or a cut cannot lose it or send it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate lock is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exchange needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate, not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · single use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rate is known here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1, then lock again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves until you lock it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-market, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none from balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At mid you would pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PendingDesk</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform&apos;s answer; it is asked under the same key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform said: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: allowed %2, now %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sent: %1, attempts: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1. It will not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You accepted the new value: a new act took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took the place of an act the platform refused, with the new value you accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: allowed %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yours %2, theirs %3, before %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform&apos;s answer whether it was carried out already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform&apos;s answer about &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PendingModel</name>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PendingPage</name>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued work survives a crash or a power cut and reaches the platform once, or comes back here with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do without a network is listed here until the platform has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change has reached the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sent or asked %n time(s).</source>
        <translation>
            <numerusform>Sent or asked %n time.</numerusform>
            <numerusform>Sent or asked %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it away. Nobody is told, nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not left this computer: taken back, it never will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you allowed, and what is true now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By you, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must still hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: you allowed %2, now %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: before %2, yours %3, theirs %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends or asks now instead of later, under the same key: it can never happen twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your edit is made to their version, as a new act: what they wrote in the fields you changed is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept what is true now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new act that allows it. If it changes once more, you are asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens where it came from, with what is true today. Nothing is sent before you press there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it before it leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it back to where it was written, with everything you entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes it back and opens the page it came from. What it said stays in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible any more: it has left, or something else is being written where it came from. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what failed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s); it has not taken effect.</source>
        <translation>
            <numerusform>Tried once; it has not taken effect.</numerusform>
            <numerusform>Tried %n times; it has not taken effect.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried, it never left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PictureGallery</name>
    <message>
        <source>Pictures of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · picture %2 of %3 · %4 %</source>
        <comment>goods, number, all, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1 of %2, shown at %3 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::PriceEdit</name>
    <message>
        <source>Enter an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::QuantitiesStep</name>
    <message>
        <source>Quantities and specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for up to five quantities at once. The supplier answers each with its own price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantities by line and scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are sent as you write them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another property: logo, coating, standard …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of another property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the supplier about this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five scenarios at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::QuoteLinesModel</name>
    <message>
        <source>%1 · ≈ %2 each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no target price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::QuoteSession</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::QuoteWizardPage</name>
    <message>
        <source>New request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantities, specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging, QC, files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits and destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent or removed; sent requests are among the quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens at this step again, even after a crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing; see above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::QuotesPage</name>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests for quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) are there.</source>
        <translation>
            <numerusform>%n other is there.</numerusform>
            <numerusform>%n others are there.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a price from an offer or a buying list; answers are compared here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::Rail</name>
    <message numerus="yes">
        <source>%1, %n need(s) you</source>
        <translation>
            <numerusform>%1, %n needs you</numerusform>
            <numerusform>%1, %n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n needs you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RangeHistogram</name>
    <message>
        <source>%1: nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: most offers above %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: most offers up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: most offers between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RateHistoryModel</name>
    <message>
        <source>%1 paid at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One %1 buys %2 %3; in these days between %4 and %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bp</source>
        <comment>basis points</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RatesModel</name>
    <message>
        <source>%1 for one %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bp</source>
        <comment>basis points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ReceiptDetail</name>
    <message>
        <source>none</source>
        <comment>difference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n over</numerusform>
            <numerusform>%n over</numerusform>
        </translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 looked at. %4, %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 too many. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrong. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 damaged. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n day(s).</source>
        <translation>
            <numerusform>Takes about %n day.</numerusform>
            <numerusform>Takes about %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with credit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no money moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence means %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by default when the time was over, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, decided by %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, decided %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over; the default holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the ways first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ReceiptList</name>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ReceiptPanel</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured against declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods of this receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo %1: %2</source>
        <extracomment>number and caption of a photo</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · photo %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RequestContent</name>
    <message>
        <source>What was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Incoterm and place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity, %1</source>
        <comment>scenario</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery %1, %2</source>
        <comment>day and scenario</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ReviewPane</name>
    <message>
        <source>Review what you pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pay now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you pay now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ estimate, not charged today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must still hold when it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>else nothing is paid and you decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1 was placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is being placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment waits for the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid. The order stays payable until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment is not sent by itself after its time. Lock a rate and pay again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent in time. Ask for new figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been prepared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited since %1: these figures no longer hold. Ask for new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These figures held until %1. Ask for new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the platform&apos;s binding figures, prepared at %1. Any edit asks for new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s figure differs from ours. Its figure binds; below is every line that differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared in full: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binding until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the binding figures that were sent. Nothing can be edited any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order was placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the order was placed is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it was paid is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ReviewStep</name>
    <message>
        <source>Review and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is exactly what the platform gets. Target prices are hidden from the supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Incoterm and place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed at today&apos;s prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rep answers with a binding round, usually within a working day. Nothing is ordered and nothing is paid by sending this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery %1, %2</source>
        <comment>day and line</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RfqDetail</name>
    <message>
        <source>%1 %2</source>
        <comment>Incoterm and place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unchanged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tooling %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time %1 → %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deposit %1 % → %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time and deposit unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has not reached the platform yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last answer is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round is no longer valid; ask for a longer validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know the state of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open round yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has gone past this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s side is next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown here is not what would be bound. Ask the rep for a new round.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RfqListModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <comment>number, lines, scenarios</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n line(s)</source>
        <translation>
            <numerusform>Draft · %n line</numerusform>
            <numerusform>Draft · %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RfqPage</name>
    <message>
        <source>No such request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known here, or not yet synced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the price no longer binds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for 24 h more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price over the rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round yet. The rep asks the factory and answers with a binding price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · previous %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · differences are against the supplier&apos;s previous round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round %1 ends %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round %1 against round %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You save, landed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to pay, landed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R%1</source>
        <comment>round</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit price went from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept round %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here and on its way to the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your counter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::RoundsModel</name>
    <message>
        <source>%1%2 %</source>
        <comment>sign and number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no such fee</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs, landed in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 1, goods and China costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight, duty, clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed per piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immutable, hash-chained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ScoreBars</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::SearchDesk</name>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::SearchPage</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All offers with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ServicePopover</name>
    <message>
        <source>Order a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShellWindow</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Tradewind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this profile…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentDetail</name>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the carrier wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s), %1</source>
        <translation>
            <numerusform>%n package, %1</numerusform>
            <numerusform>%n packages, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrives %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1 (%2). %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouse → %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the door in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger of scale (%1) and volume (%2) counts, rounded up to the line&apos;s steps: %3 are charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shipment is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still on its way to the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has left the warehouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>leg, number, carrier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged on all packages together: the larger of the scale&apos;s weight (%1) and their volume&apos;s, rounded up to the line&apos;s steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total ≈ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 2: at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>due and moment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentList</name>
    <message>
        <source>Shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shipment of %n item(s)</source>
        <translation>
            <numerusform>Shipment of %n item</numerusform>
            <numerusform>Shipment of %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled or returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentPanel</name>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel shipment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the platform&apos;s side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an estimate until packed and measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this shipment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goods go back into store; what was paid for it comes back to your balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentSession</name>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the goods that are to be shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices come from the platform; they cannot be had now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how they travel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The declaration comes from the platform; it cannot be had now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shipment is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the goods&apos; value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for these goods: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged on all packages together: the larger of the scale&apos;s weight and length × width × height (cm) ÷ %1, in steps of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged by package: the larger of the scale&apos;s weight and length × width × height (cm) ÷ %1, in steps of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for you and charged with the freight. An estimate until customs has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by you to customs, not to us. An estimate, reckoned with the cheapest freight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these goods are not in store, as far as is known here. Untick them, or wait for news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods that are not in store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>price and what it is for</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentWizardPage</name>
    <message>
        <source>New shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens at this step again, even after a crash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What travels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods that travel together share packing and freight. Press a row or use the space bar to tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods in store; space ticks a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address and who pays what on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it travels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates by the platform for these goods. The price binds when everything is packed and measured; you pay it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages as they are planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What customs is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the goods are described on their orders. Customs decides by these lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customs declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty and taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is paid now. When the goods are packed and measured, payment 2 is due; until then you may cancel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create shipment, ≈ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all of it, or a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a service and its price</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insure the goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insure the goods, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agree to at most %1. If it would cost more now, nothing is created and you are asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment 2, expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentsPage</name>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments, exceptions first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) not sent yet</source>
        <translation>
            <numerusform>%n draft not sent yet</numerusform>
            <numerusform>%n drafts not sent yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a filter and how many shipments it has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shipments here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build one from goods in store when they are ready to travel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shipment is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shipment is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may come with the next update from the platform.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::SkuMatrixModel</name>
    <message>
        <source>not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3, stock %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size, price</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::SplitsStep</name>
    <message>
        <source>Splits and destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the goods go and on which terms; a large quantity may come in several deliveries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the Incoterm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: everything at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line to split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario to split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>line and scenario</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity of delivery %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of delivery %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of delivery %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove delivery %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::StoredItemList</name>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n carton(s)</source>
        <translation>
            <numerusform>%n carton</numerusform>
            <numerusform>%n cartons</numerusform>
        </translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a day now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>then %1 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These goods are not in store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in a shipment that is on its way to the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in a shipment already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>&quot;2 item(s)&quot;, &quot;60 carton(s)&quot;, weight</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Forfeited on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::StoredItemsPage</name>
    <message>
        <source>In store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order a service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods in store; space ticks a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is ordered. Its charge becomes a due of the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods are stored here once they have come and passed; storage is free at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), storage fees so far %1</source>
        <translation>
            <numerusform>%n item, storage fees so far %1</numerusform>
            <numerusform>%n items, storage fees so far %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the goods that travel together: press them or use the space bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the goods that are to be shipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the goods on the list first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::SuggestionList</name>
    <message>
        <source>How the words may go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) below</source>
        <translation>
            <numerusform>%n suggestion below</numerusform>
            <numerusform>%n suggestions below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::SupplierOrdersModel</name>
    <message>
        <source>%1 short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>supplier, original name, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Goods, %n supplier order(s)</source>
        <translation>
            <numerusform>Goods, %n supplier order</numerusform>
            <numerusform>Goods, %n supplier orders</numerusform>
        </translation>
    </message>
    <message>
        <source>Supplier order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waybill in China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>supplier, number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::SupplierPage</name>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>city, province</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::TableColumns</name>
    <message>
        <source>Columns of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first column stays while scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::TalkBeside</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open conversation (%1)</source>
        <extracomment>%1 is how many messages there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ThreadListModel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::Thumbnail</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::TierTableModel</name>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landed %1</source>
        <comment>currency code</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search offers, suppliers, numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::TopUpPanel</name>
    <message>
        <source>Top up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform names no way to top up this balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::UndoBanner</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::ViewTabs</name>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>a saved view</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 · %3 new</source>
        <comment>view, offers, new ones</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>view, offers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::WarehousePage</name>
    <message>
        <source>Warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts, decisions first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods appear here as soon as a supplier has sent them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipt is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the warehouse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::WelcomePage</name>
    <message>
        <source>Buy from the factory.
Know what it costs at your door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ningbo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hamburg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacuum tumbler, factory ¥21.85</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≈ EUR 3.46 in Hamburg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods 80.4 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China, FX 4.5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freight 8.3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty 6.8 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both can be open side by side later. Nothing leaves this computer before you sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no account, works offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign in in your browser. Tradewind never sees your password and keeps the key in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of your platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https. It is in the welcome mail of your customer manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of your platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https: anything else can be read and changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out name and password: you sign in in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out everything from ? or # on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small platform runs on your computer, with offers, a rep who answers, and 18 months of orders. Try everything: nothing is bought and nothing is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tradewind::WizardFrame</name>
    <message>
        <source>Close, keep draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
