<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActContent</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>代表</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>付出</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>换入</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Taken from the balance</source>
        <translation>从余额扣除</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>抵扣</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Way to buy</source>
        <translation>采购方式</translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation>贸易术语</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Deliveries in parts</source>
        <translation>分批交货</translation>
    </message>
    <message>
        <source>Extra services</source>
        <translation>附加服务</translation>
    </message>
    <message>
        <source>Customs declaration</source>
        <translation>报关申报</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What must still hold</source>
        <translation>仍须成立的条件</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格要求</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>目标价</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Value of a piece</source>
        <translation>单件价值</translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation>模具费</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>Lead time in days</source>
        <translation>交期（天）</translation>
    </message>
    <message>
        <source>Longer by hours</source>
        <translation>延长（小时）</translation>
    </message>
    <message>
        <source>Sample first</source>
        <translation>先打样</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Insured</source>
        <translation>投保</translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation>重量（克）</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS编码</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Description in Chinese</source>
        <translation>中文品名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Not carried out after</source>
        <translation>逾时不执行</translation>
    </message>
    <message>
        <source>Not begun after</source>
        <translation>逾时不发起</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>报价轮次</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>已关注</translation>
    </message>
    <message>
        <source>Tell when the price changes</source>
        <translation>价格变动时提醒</translation>
    </message>
    <message>
        <source>Tell when it is withdrawn</source>
        <translation>下架时提醒</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见范围</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the content</source>
        <translation>内容指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the round</source>
        <translation>报价轮次指纹</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Prepared figures</source>
        <translation>试算单</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Locked rate</source>
        <translation>锁定汇率</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>应付款项</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Freight line</source>
        <translation>货运线路</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Stored goods</source>
        <translation>在库货物</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Up to the message</source>
        <translation>读至消息</translation>
    </message>
    <message>
        <source>Way to pay in</source>
        <translation>充值方式</translation>
    </message>
    <message>
        <source>Unit price at most</source>
        <translation>单价不超过</translation>
    </message>
    <message>
        <source>Total at most</source>
        <translation>总额不超过</translation>
    </message>
    <message>
        <source>Amount given</source>
        <translation>付出金额</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>换得金额</translation>
    </message>
    <message>
        <source>Amount the rate was locked for</source>
        <translation>锁汇金额</translation>
    </message>
    <message>
        <source>Stock at least</source>
        <translation>库存不少于</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>须在此前送达</translation>
    </message>
    <message>
        <source>Your limit</source>
        <translation>您的限额</translation>
    </message>
    <message>
        <source>In the balance at least</source>
        <translation>余额不少于</translation>
    </message>
    <message>
        <source>Full service</source>
        <translation>全程服务</translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation>交给您的货代</translation>
    </message>
    <message>
        <source>Forwarding only</source>
        <translation>仅转运</translation>
    </message>
    <message>
        <source>Dropshipping</source>
        <translation>一件代发</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept with a credit</source>
        <translation>接受并抵扣</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Return to the supplier</source>
        <translation>退回供应商</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>弃置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>基础验货</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>逐件验货</translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation>AQL抽检</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Payment page</source>
        <translation>支付页面</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Forwarder</source>
        <translation>货代</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Everybody in the conversation</source>
        <translation>对话中的所有人</translation>
    </message>
    <message>
        <source>Your company alone</source>
        <translation>仅贵公司</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Waiting for payment 1</source>
        <translation>待付第一笔款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>核实中</translation>
    </message>
    <message>
        <source>Being bought</source>
        <translation>采购中</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>Sent by the supplier</source>
        <translation>供应商已发货</translation>
    </message>
    <message>
        <source>Partly in the warehouse</source>
        <translation>部分入仓</translation>
    </message>
    <message>
        <source>In the warehouse</source>
        <translation>已入仓</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>Withdrawn by the seller</source>
        <translation>卖家已下架</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Request for a quote</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1%2, %1%3 %</source>
        <translation>%1%2，%1%3%</translation>
    </message>
</context>
<context>
    <name>AdviceText</name>
    <message>
        <source>%1 more</source>
        <translation>再加%1件</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>减少%1件</translation>
    </message>
    <message>
        <source>%1 more of %2</source>
        <comment>number, goods</comment>
        <translation>%2再加%1件</translation>
    </message>
    <message>
        <source>%1 fewer of %2</source>
        <comment>number, goods</comment>
        <translation>%2减少%1件</translation>
    </message>
    <message>
        <source>keeps every order rule</source>
        <translation>即符合全部下单规则</translation>
    </message>
    <message>
        <source>keeps every order rule, for %1 more in all</source>
        <translation>即符合全部下单规则，总计多付%1</translation>
    </message>
    <message>
        <source>keeps every order rule and costs %1 less in all</source>
        <translation>即符合全部下单规则，总计少付%1</translation>
    </message>
    <message>
        <source>then %1 each: saves %2, for %3 more in all</source>
        <translation>单价降至%1：省%2，总计多付%3</translation>
    </message>
    <message>
        <source>then %1 each: %2 less in all, for more goods</source>
        <translation>单价降至%1：货更多，总计反而少付%2</translation>
    </message>
    <message>
        <source>for the same freight: saves %1, for %2 more in all</source>
        <translation>运费不变：省%1，总计多付%2</translation>
    </message>
    <message>
        <source>and a step of freight less: %1 less in all</source>
        <translation>运费少一档：总计少付%1</translation>
    </message>
</context>
<context>
    <name>ApprovalText</name>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>无需审批</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>待您审批</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>It no longer holds.</source>
        <translation>该审批已失效。</translation>
    </message>
    <message>
        <source>It ended because quantity, price or terms were changed.</source>
        <translation>因数量、价格或条款已更改，该审批已终止。</translation>
    </message>
    <message>
        <source>It ended because the quote it rests on is over.</source>
        <translation>因所依据的报价已结束，该审批已终止。</translation>
    </message>
    <message>
        <source>It ended because a newer round took the place of the one it rests on.</source>
        <translation>因所依据的轮次已被新一轮取代，该审批已终止。</translation>
    </message>
    <message>
        <source>It ended because the final total was above what was approved.</source>
        <translation>因最终总额超过已批准金额，该审批已终止。</translation>
    </message>
    <message>
        <source>It ended because the approver no longer has the right to approve.</source>
        <translation>因审批人不再拥有审批权限，该审批已终止。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>What sells most</source>
        <translation>销量最高</translation>
    </message>
    <message>
        <source>Factory price, high first</source>
        <translation>出厂价从高到低</translation>
    </message>
    <message>
        <source>Factory price, low first</source>
        <translation>出厂价从低到高</translation>
    </message>
    <message>
        <source>Landed cost, high first</source>
        <translation>到岸成本从高到低</translation>
    </message>
    <message>
        <source>Landed cost, low first</source>
        <translation>到岸成本从低到高</translation>
    </message>
    <message>
        <source>Best rated</source>
        <translation>评分最高</translation>
    </message>
    <message>
        <source>Worst rated</source>
        <translation>评分最低</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>交期最长</translation>
    </message>
    <message>
        <source>Ready soonest</source>
        <translation>交期最短</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Largest minimum order</source>
        <translation>起订量从大到小</translation>
    </message>
    <message>
        <source>Smallest minimum order</source>
        <translation>起订量从小到大</translation>
    </message>
    <message>
        <source>Biggest price drop</source>
        <translation>降价最多</translation>
    </message>
    <message>
        <source>Biggest price rise</source>
        <translation>涨价最多</translation>
    </message>
</context>
<context>
    <name>ChargeRows</name>
    <message>
        <source>Round %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>Published price</source>
        <translation>公布价格</translation>
    </message>
    <message>
        <source>How</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>CheckoutText</name>
    <message>
        <source>Service mode</source>
        <translation>服务模式</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Freight estimate</source>
        <translation>运费估算</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>FX rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation>核对并付款</translation>
    </message>
    <message>
        <source>Full service</source>
        <translation>全程服务</translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation>交给您的货代</translation>
    </message>
    <message>
        <source>Forwarding only</source>
        <translation>仅转运</translation>
    </message>
    <message>
        <source>Dropship</source>
        <translation>一件代发</translation>
    </message>
    <message>
        <source>We source, buy, inspect and ship to your door.</source>
        <translation>我们负责寻源、采购、验货并送货上门。</translation>
    </message>
    <message>
        <source>We buy, inspect and hand the goods to your forwarder in China. Freight is theirs.</source>
        <translation>我们负责采购、验货，并在中国将货物交给您的货代。运费由货代收取。</translation>
    </message>
    <message>
        <source>You have bought the goods yourself; we receive, inspect and ship them.</source>
        <translation>您已自行购买货物；我们负责收货、验货和发货。</translation>
    </message>
    <message>
        <source>We ship single parcels to your customers.</source>
        <translation>我们将单个包裹发给您的客户。</translation>
    </message>
    <message>
        <source>None</source>
        <comment>inspection</comment>
        <translation>不验货</translation>
    </message>
    <message>
        <source>Basic</source>
        <comment>inspection</comment>
        <translation>基础验货</translation>
    </message>
    <message>
        <source>Every piece</source>
        <comment>inspection</comment>
        <translation>逐件验货</translation>
    </message>
    <message>
        <source>AQL samples</source>
        <comment>inspection</comment>
        <translation>AQL抽检</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>accepted with a credit</source>
        <translation>已接受并抵扣</translation>
    </message>
    <message>
        <source>reworked</source>
        <translation>已返工</translation>
    </message>
    <message>
        <source>returned to the supplier</source>
        <translation>已退回供应商</translation>
    </message>
    <message>
        <source>exchanged</source>
        <translation>已换货</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>已弃置</translation>
    </message>
    <message>
        <source>%1, at the factory</source>
        <translation>%1，工厂交货</translation>
    </message>
    <message>
        <source>%1, handed to the carrier</source>
        <translation>%1，货交承运人</translation>
    </message>
    <message>
        <source>%1, on board in China</source>
        <translation>%1，在中国装船</translation>
    </message>
    <message>
        <source>%1, delivered, you clear customs</source>
        <translation>%1，送达，由您清关</translation>
    </message>
    <message>
        <source>%1, delivered, duty paid</source>
        <translation>%1，送达，已付关税</translation>
    </message>
    <message>
        <source>From your %1 balance</source>
        <translation>从您的%1余额支付</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有应付款。</translation>
    </message>
    <message>
        <source>Lock a rate first.</source>
        <translation>请先锁定汇率。</translation>
    </message>
    <message>
        <source>The locked rate is over. Lock it again.</source>
        <translation>汇率锁定已到期。请重新锁定。</translation>
    </message>
    <message>
        <source>The fee book is not here yet, so the payment fee is not known.</source>
        <translation>费率表尚未同步，因此付款手续费未知。</translation>
    </message>
    <message>
        <source>The balance is not known here yet.</source>
        <translation>余额尚未同步到此处。</translation>
    </message>
    <message>
        <source>The balance is too low. Top it up or pay from another one.</source>
        <translation>余额不足。请充值或使用其他余额付款。</translation>
    </message>
    <message>
        <source>This payment is on its way.</source>
        <translation>这笔付款正在处理中。</translation>
    </message>
    <message>
        <source>This payment came back. Decide about it under Pending changes.</source>
        <translation>该付款已退回。请在“待处理更改”中决定。</translation>
    </message>
</context>
<context>
    <name>ClosedPlaces</name>
    <message>
        <source>a catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>balances and payments</source>
        <translation>余额与付款</translation>
    </message>
    <message>
        <source>a warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>shipments</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>This platform does not offer %1 at present.</source>
        <translation>该平台目前不提供%1。</translation>
    </message>
</context>
<context>
    <name>DayText</name>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a day</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a day</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a day to a day</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>format of a month</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <comment>days of one month: 25–29 Nov</comment>
        <translation>%3%1–%2日</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>minutes</comment>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>days and hours, or hours and minutes</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>No connection</source>
        <translation>无网络连接</translation>
    </message>
    <message>
        <source>You see what was last synced. What you do is saved here and sent later.</source>
        <translation>您看到的是上次同步的内容。您的操作会保存在本机，稍后发送。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>连接已中断</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>此处没有任何更改。</translation>
    </message>
    <message>
        <source>The platform did not answer in time</source>
        <translation>平台未及时响应</translation>
    </message>
    <message>
        <source>The platform answered with an error</source>
        <translation>平台返回了错误</translation>
    </message>
    <message>
        <source>It said %1. Nothing was changed here.</source>
        <translation>平台返回：%1。此处没有任何更改。</translation>
    </message>
    <message>
        <source>Could not read the reply</source>
        <translation>无法读取响应</translation>
    </message>
    <message>
        <source>The platform sent something this program does not understand. Nothing was changed.</source>
        <translation>平台发送了本程序无法识别的内容。没有任何更改。</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>您已退出登录</translation>
    </message>
    <message>
        <source>Sign in again to go on. What waits to be sent is kept.</source>
        <translation>请重新登录以继续。待发送的内容已保留。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Someone else changed it first</source>
        <translation>其他人已先行更改</translation>
    </message>
    <message>
        <source>Nothing of yours was applied. Look at the new state and decide.</source>
        <translation>您的更改均未生效。请查看最新状态再决定。</translation>
    </message>
    <message>
        <source>Show the new state</source>
        <translation>显示最新状态</translation>
    </message>
    <message>
        <source>The platform refused</source>
        <translation>平台已拒绝</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>It was sent and no answer came. The platform is asked under the same key: it can never happen twice.</source>
        <translation>已发送但未收到答复。正在用同一请求编号向平台查询：绝不会重复执行。</translation>
    </message>
    <message>
        <source>Could not save on this computer</source>
        <translation>无法保存到此电脑</translation>
    </message>
    <message>
        <source>The disk may be full or read-only. What was shown as saved before is safe.</source>
        <translation>磁盘可能已满或为只读。之前显示为已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>Something is missing or wrong</source>
        <translation>有内容缺失或有误</translation>
    </message>
    <message>
        <source>Look at the marked fields.</source>
        <translation>请检查标记的字段。</translation>
    </message>
    <message>
        <source>A mistake of this program</source>
        <translation>本程序出错</translation>
    </message>
    <message>
        <source>Nothing was sent. The details are in the log.</source>
        <translation>没有发送任何内容。详情请见日志。</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>It was removed, or you may not see it.</source>
        <translation>它已被删除，或您无权查看。</translation>
    </message>
    <message>
        <source>Not for your role</source>
        <translation>您的角色无此权限</translation>
    </message>
    <message>
        <source>Ask the owner of your company for the right to do this.</source>
        <translation>请向贵公司的所有者申请此操作的权限。</translation>
    </message>
    <message>
        <source>The merchant has not agreed</source>
        <translation>商家尚未同意</translation>
    </message>
    <message>
        <source>Acting for a merchant needs their consent, which has ended or was never given.</source>
        <translation>代商家操作需要其同意，该同意已终止或从未给出。</translation>
    </message>
    <message>
        <source>Not offered by this platform</source>
        <translation>此平台不提供</translation>
    </message>
    <message>
        <source>The platform has switched this part off. Nothing was changed.</source>
        <translation>平台已关闭此功能。没有任何更改。</translation>
    </message>
    <message>
        <source>This version is too old</source>
        <translation>此版本过旧</translation>
    </message>
    <message>
        <source>The platform asks for version %1 or newer.</source>
        <translation>平台要求版本%1或更新版本。</translation>
    </message>
    <message>
        <source>The platform asks for a newer version.</source>
        <translation>平台要求更新的版本。</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>The platform does not take that much at once. Make the file or the list smaller.</source>
        <translation>平台一次无法接收这么多内容。请缩小文件或列表。</translation>
    </message>
    <message>
        <source>Below the minimum order</source>
        <translation>低于起订量</translation>
    </message>
    <message>
        <source>At least %1, you asked for %2.</source>
        <translation>至少%1，您要求的是%2。</translation>
    </message>
    <message>
        <source>Order more of it.</source>
        <translation>请增加订购数量。</translation>
    </message>
    <message>
        <source>Not a whole number of lots</source>
        <translation>不是整批数量</translation>
    </message>
    <message>
        <source>It is sold in lots of %1.</source>
        <translation>按每批%1出售。</translation>
    </message>
    <message>
        <source>It is sold in whole lots only.</source>
        <translation>仅按整批出售。</translation>
    </message>
    <message>
        <source>The mix does not fit</source>
        <translation>混批不符合要求</translation>
    </message>
    <message>
        <source>The supplier&apos;s rule for mixed batches is not met.</source>
        <translation>未满足供应商的混批规则。</translation>
    </message>
    <message>
        <source>Not enough in stock</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>%1 are left.</source>
        <translation>剩余%1。</translation>
    </message>
    <message>
        <source>The supplier has no more of it.</source>
        <translation>供应商已无库存。</translation>
    </message>
    <message>
        <source>It was %1 and is now %2.</source>
        <translation>原为%1，现为%2。</translation>
    </message>
    <message>
        <source>Nothing was ordered or paid.</source>
        <translation>没有下单或付款。</translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>价格已变动</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>已不再供应</translation>
    </message>
    <message>
        <source>The supplier has withdrawn the offer. Nothing was ordered.</source>
        <translation>供应商已撤下该商品。没有下单。</translation>
    </message>
    <message>
        <source>The quote has expired</source>
        <translation>报价已过期</translation>
    </message>
    <message>
        <source>It ended on %1. Ask for it to be renewed.</source>
        <translation>已于%1到期。请申请续期。</translation>
    </message>
    <message>
        <source>Ask for it to be renewed.</source>
        <translation>请申请续期。</translation>
    </message>
    <message>
        <source>Ask for renewal</source>
        <translation>申请续期</translation>
    </message>
    <message>
        <source>The rate lock has expired</source>
        <translation>汇率锁定已过期</translation>
    </message>
    <message>
        <source>Nothing was paid. Lock a new rate and look at the new amount.</source>
        <translation>没有付款。请锁定新汇率并查看新金额。</translation>
    </message>
    <message>
        <source>Lock a new rate</source>
        <translation>锁定新汇率</translation>
    </message>
    <message>
        <source>Not enough money in the balance</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>%1 are needed, %2 are available.</source>
        <translation>需要%1，可用%2。</translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation>没有付款。</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>More than you agreed to</source>
        <translation>超出您同意的金额</translation>
    </message>
    <message>
        <source>It would cost %1. Nothing was paid.</source>
        <translation>将花费%1。没有付款。</translation>
    </message>
    <message>
        <source>The total is above the limit you set. Nothing was paid.</source>
        <translation>总额超过您设定的上限。没有付款。</translation>
    </message>
    <message>
        <source>Someone has to approve it</source>
        <translation>需要有人审批</translation>
    </message>
    <message>
        <source>A rule of your company asks for an approval first.</source>
        <translation>贵公司的规则要求先经过审批。</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申请审批</translation>
    </message>
    <message>
        <source>The approval no longer holds</source>
        <translation>审批已失效</translation>
    </message>
    <message>
        <source>What was approved has changed. It has to be approved again.</source>
        <translation>已批准的内容发生了变化，需要重新审批。</translation>
    </message>
    <message>
        <source>Above your spending limit</source>
        <translation>超出您的支出限额</translation>
    </message>
    <message>
        <source>Your limit is %1.</source>
        <translation>您的限额为%1。</translation>
    </message>
    <message>
        <source>Ask the owner of your company.</source>
        <translation>请联系贵公司的所有者。</translation>
    </message>
    <message>
        <source>It has moved on</source>
        <translation>状态已变化</translation>
    </message>
    <message>
        <source>This can no longer be done in its present state. Nothing was changed.</source>
        <translation>在当前状态下已无法执行此操作。没有任何更改。</translation>
    </message>
    <message>
        <source>Nothing was changed. You decide.</source>
        <translation>没有任何更改。由您决定。</translation>
    </message>
    <message>
        <source>A condition no longer holds</source>
        <translation>某项条件已不再满足</translation>
    </message>
    <message>
        <source>Too soon</source>
        <translation>为时过早</translation>
    </message>
    <message>
        <source>It can be done a little later.</source>
        <translation>稍后即可执行。</translation>
    </message>
    <message>
        <source>An act was to be sent under the key of another. It was not carried out.</source>
        <translation>某项操作试图使用另一项操作的请求编号发送，未被执行。</translation>
    </message>
    <message>
        <source>The platform is still at it</source>
        <translation>平台仍在处理</translation>
    </message>
    <message>
        <source>It is asked again in a moment.</source>
        <translation>稍后会再次查询。</translation>
    </message>
    <message>
        <source>Its time had passed</source>
        <translation>已超过时限</translation>
    </message>
    <message>
        <source>It was not carried out and never will be.</source>
        <translation>它没有被执行，今后也不会执行。</translation>
    </message>
    <message>
        <source>The platform asks to go slower</source>
        <translation>平台要求放慢速度</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>将自动重试。</translation>
    </message>
    <message>
        <source>The list has to be fetched again</source>
        <translation>需要重新获取列表</translation>
    </message>
    <message>
        <source>This happens by itself.</source>
        <translation>将自动进行。</translation>
    </message>
    <message>
        <source>Restricted goods</source>
        <translation>受限货物</translation>
    </message>
    <message>
        <source>These goods cannot be sent this way.</source>
        <translation>这些货物不能以此方式运送。</translation>
    </message>
    <message>
        <source>The freight line does not take it</source>
        <translation>该货运线路不接收</translation>
    </message>
    <message>
        <source>Choose another line for these goods.</source>
        <translation>请为这些货物选择其他线路。</translation>
    </message>
    <message>
        <source>The platform is being worked on</source>
        <translation>平台正在维护</translation>
    </message>
    <message>
        <source>What you do is saved here and sent when it is back.</source>
        <translation>您的操作会保存在本机，待平台恢复后发送。</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>响应来自其他来源</translation>
    </message>
    <message>
        <source>A network sign-in page or another server stands in the way. Nothing was sent.</source>
        <translation>被网络登录页面或其他服务器拦截。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate was not accepted, so nothing was sent.</source>
        <translation>平台的证书未被接受，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Sign-in was declined</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>You said no on the sign-in page.</source>
        <translation>您在登录页面上选择了拒绝。</translation>
    </message>
    <message>
        <source>The browser never came back</source>
        <translation>浏览器未返回</translation>
    </message>
    <message>
        <source>The sign-in page was open too long.</source>
        <translation>登录页面打开时间过长。</translation>
    </message>
    <message>
        <source>Not this sign-in</source>
        <translation>不是本次登录</translation>
    </message>
    <message>
        <source>The browser came back from another sign-in. It was not accepted.</source>
        <translation>浏览器从另一次登录返回，未被接受。</translation>
    </message>
    <message>
        <source>The platform did not accept the sign-in</source>
        <translation>平台未接受此次登录</translation>
    </message>
    <message>
        <source>Try again, or ask the platform.</source>
        <translation>请重试，或咨询平台。</translation>
    </message>
    <message>
        <source>This platform&apos;s sign-in is not supported</source>
        <translation>不支持此平台的登录方式</translation>
    </message>
    <message>
        <source>Ask the platform which programs it works with.</source>
        <translation>请咨询平台支持哪些程序。</translation>
    </message>
    <message>
        <source>Somebody else signed in</source>
        <translation>登录的是其他人</translation>
    </message>
    <message>
        <source>This account belongs to another person. Add a new account instead.</source>
        <translation>此账户属于另一个人。请改为添加新账户。</translation>
    </message>
    <message>
        <source>It gave no reason this program knows.</source>
        <translation>平台未给出本程序可识别的原因。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation>数值过小。</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>数值过大。</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>内容过长。</translation>
    </message>
    <message>
        <source>It is not accepted.</source>
        <translation>不被接受。</translation>
    </message>
    <message>
        <source>This build cannot check for updates</source>
        <translation>此版本无法检查更新</translation>
    </message>
    <message>
        <source>It was made without the library that verifies signatures. Look at where you got the program from.</source>
        <translation>它编译时未包含验证签名的库。请到您获取本程序的地方查看。</translation>
    </message>
    <message>
        <source>The news about updates is not genuine</source>
        <translation>更新消息不可信</translation>
    </message>
    <message>
        <source>It was not signed by the makers of this program, or it was changed on the way. It was not used.</source>
        <translation>它不是由本程序的制作者签名的，或在途中被改动过。未采用。</translation>
    </message>
    <message>
        <source>The news about updates cannot be read</source>
        <translation>无法读取更新消息</translation>
    </message>
    <message>
        <source>It is signed, but not what this program understands. It was not used.</source>
        <translation>它已签名，但内容不是本程序所能理解的。未采用。</translation>
    </message>
    <message>
        <source>The news about updates is out of date</source>
        <translation>更新消息已过期</translation>
    </message>
    <message>
        <source>Newer news may have been held back, or the clock of this computer is wrong. It was not used.</source>
        <translation>较新的消息可能被扣留，或本机时钟不准。未采用。</translation>
    </message>
    <message>
        <source>The news about updates is older than what was seen before</source>
        <translation>更新消息比以前看到的更旧</translation>
    </message>
    <message>
        <source>Somebody may be offering you an older release again. It was not used.</source>
        <translation>可能有人再次向您提供旧版本。未采用。</translation>
    </message>
    <message>
        <source>It may be saved, or not</source>
        <translation>可能已保存，也可能没有</translation>
    </message>
    <message>
        <source>The disk failed while it was being saved. If it was kept, it is in Pending changes. Asking for the same again is safe: it happens once.</source>
        <translation>保存时磁盘出错。如果已保存，可在“待处理更改”中看到。再次提交同样的操作是安全的：只会执行一次。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what failed, and the facts</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>More than what was approved</source>
        <translation>超出审批上限</translation>
    </message>
    <message>
        <source>It would cost %1, and up to %2 was approved. Nothing was paid. Ask your customer manager: they can change what is due.</source>
        <translation>需要%1，审批上限为%2。未付款。请联系您的客户经理，由其调整应付款项。</translation>
    </message>
</context>
<context>
    <name>IntentWords</name>
    <message>
        <source>Follow an offer</source>
        <translation>关注商品</translation>
    </message>
    <message>
        <source>Follow: %1</source>
        <translation>关注：%1</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Ask for a quote: %1</source>
        <translation>询价：%1</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>Answer a question: %1</source>
        <translation>回答问题：%1</translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation>还价</translation>
    </message>
    <message>
        <source>Counter-offer: %1</source>
        <translation>还价：%1</translation>
    </message>
    <message>
        <source>Accept a quote</source>
        <translation>接受报价</translation>
    </message>
    <message>
        <source>Accept the quote: %1</source>
        <translation>接受报价：%1</translation>
    </message>
    <message>
        <source>Decline a quote</source>
        <translation>谢绝报价</translation>
    </message>
    <message>
        <source>Decline the quote: %1</source>
        <translation>谢绝报价：%1</translation>
    </message>
    <message>
        <source>Cancel a request</source>
        <translation>取消询价</translation>
    </message>
    <message>
        <source>Cancel the request: %1</source>
        <translation>取消询价：%1</translation>
    </message>
    <message>
        <source>Ask for a longer quote</source>
        <translation>申请延长报价</translation>
    </message>
    <message>
        <source>Ask for a longer quote: %1</source>
        <translation>申请延长报价：%1</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申请审批</translation>
    </message>
    <message>
        <source>Ask for approval: %1</source>
        <translation>申请审批：%1</translation>
    </message>
    <message>
        <source>Decide on an approval</source>
        <translation>作出审批决定</translation>
    </message>
    <message>
        <source>Decide on the approval: %1</source>
        <translation>作出审批决定：%1</translation>
    </message>
    <message>
        <source>Withdraw a request for approval</source>
        <translation>撤回审批申请</translation>
    </message>
    <message>
        <source>Withdraw the request for approval: %1</source>
        <translation>撤回审批申请：%1</translation>
    </message>
    <message>
        <source>Place an order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>下单：%1</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消%1</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>写备忘</translation>
    </message>
    <message>
        <source>Memo on %1</source>
        <translation>关于%1的备忘</translation>
    </message>
    <message>
        <source>Top up a balance</source>
        <translation>余额充值</translation>
    </message>
    <message>
        <source>Top up: %1</source>
        <translation>充值：%1</translation>
    </message>
    <message>
        <source>Exchange money</source>
        <translation>兑换货币</translation>
    </message>
    <message>
        <source>Exchange: %1</source>
        <translation>兑换：%1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Pay: %1</source>
        <translation>付款：%1</translation>
    </message>
    <message>
        <source>Decide on an inspection</source>
        <translation>作出验货决定</translation>
    </message>
    <message>
        <source>Decide on the inspection: %1</source>
        <translation>作出验货决定：%1</translation>
    </message>
    <message>
        <source>Order a service in the warehouse</source>
        <translation>订购仓库服务</translation>
    </message>
    <message>
        <source>Order a service: %1</source>
        <translation>订购服务：%1</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Add an address: %1</source>
        <translation>添加地址：%1</translation>
    </message>
    <message>
        <source>Change an address</source>
        <translation>更改地址</translation>
    </message>
    <message>
        <source>Change an address: %1</source>
        <translation>更改地址：%1</translation>
    </message>
    <message>
        <source>Send a shipment</source>
        <translation>发送货运单</translation>
    </message>
    <message>
        <source>Shipment: %1</source>
        <translation>货运单：%1</translation>
    </message>
    <message>
        <source>Cancel a shipment</source>
        <translation>取消货运单</translation>
    </message>
    <message>
        <source>Cancel the shipment %1</source>
        <translation>取消货运单%1</translation>
    </message>
    <message>
        <source>Begin a conversation</source>
        <translation>发起对话</translation>
    </message>
    <message>
        <source>Message about %1</source>
        <translation>关于%1的消息</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>Mark a conversation as read</source>
        <translation>将对话标为已读</translation>
    </message>
    <message>
        <source>Mark as read: %1</source>
        <translation>标为已读：%1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>What you agreed to no longer holds. Nothing was changed.</source>
        <translation>您当时同意的条件已不再成立。未作任何更改。</translation>
    </message>
    <message>
        <source>Money does not move while you are away. Nothing was paid. Look at it again and press once more.</source>
        <translation>您不在时资金不会变动。未支付任何款项。请重新查看后再按一次。</translation>
    </message>
    <message>
        <source>Its time has passed. It was not carried out and never will be.</source>
        <translation>时限已过。此操作未执行，以后也不会执行。</translation>
    </message>
    <message>
        <source>This program made a mistake: the act was not carried out. Do it again.</source>
        <translation>本程序出错：此操作未执行。请重新操作。</translation>
    </message>
    <message>
        <source>What it waited for was not confirmed, so it was not sent.</source>
        <translation>它所等待的操作未获确认，因此未发送。</translation>
    </message>
    <message>
        <source>The answer it waited for does not name what it needs, so it was not sent.</source>
        <translation>它所等待的答复中没有它需要的内容，因此未发送。</translation>
    </message>
    <message>
        <source>The platform does not offer this any more. It was not sent.</source>
        <translation>平台已不再提供此项功能。未发送。</translation>
    </message>
    <message>
        <source>A file that belongs to it is not on this computer any more. It was not sent.</source>
        <translation>所属的一个文件已不在此电脑上。未发送。</translation>
    </message>
    <message>
        <source>The platform does not take a file that belongs to it. It was not sent.</source>
        <translation>平台不接受所属的一个文件。未发送。</translation>
    </message>
    <message>
        <source>It was found in a journal that was damaged or is an older copy. It is never sent by itself: it may have been sent before.</source>
        <translation>它是在已损坏或较旧的日志副本中找到的。它绝不会自动发送：之前可能已经发送过。</translation>
    </message>
    <message>
        <source>Nothing of what it was to pay is due any more, so it was put away. Nothing was paid by it.</source>
        <translation>它原本要支付的款项均已不再应付，因此已将其收起。它未支付任何款项。</translation>
    </message>
    <message>
        <source>What was saved here is damaged, and whether it was sent is not known. Look whether it has happened before you do it again.</source>
        <translation>本机保存的内容已损坏，无法确定是否已发送。重新操作前，请先确认是否已经生效。</translation>
    </message>
</context>
<context>
    <name>JournalNotice</name>
    <message>
        <source>Your drafts and pending changes were written by a newer Tradewind. This one can neither change nor send them.</source>
        <translation>您的草稿和待处理更改由更新版本的Tradewind写入。此版本既不能修改也不能发送它们。</translation>
    </message>
    <message>
        <source>The file of your drafts and pending changes is gone. What had reached the platform comes back from there; the rest is lost.</source>
        <translation>保存您的草稿和待处理更改的文件不见了。已到达平台的内容会从平台恢复，其余的已丢失。</translation>
    </message>
    <message>
        <source>The file of your drafts and pending changes is not the one last used here. It was put aside as %1.</source>
        <translation>保存您的草稿和待处理更改的文件不是此处上次使用的文件，已另存为%1。</translation>
    </message>
    <message>
        <source>The file of your drafts and pending changes was damaged. It was put aside as %1.</source>
        <translation>保存您的草稿和待处理更改的文件已损坏，已另存为%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that had not been sent could be saved and wait for your decision.</source>
        <translation>
            <numerusform>%n项尚未发送的更改已成功保留，等待您的决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of your drafts and pending changes is an old copy. %n change(s) that waited in it are not sent and wait for your decision.</source>
        <translation>
            <numerusform>保存您的草稿和待处理更改的文件是一份旧副本。其中等待的%n项更改不会发送，等待您的决定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) were damaged on this computer and are not sent.</source>
        <translation>
            <numerusform>此计算机上有%n项待处理更改已损坏，不会发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipts kept on this computer were changed or are not complete, from number %1 on. They prove nothing from there.</source>
        <translation>此计算机上保存的回执从第%1号起被改动或不完整，从那里起不能作为凭证。</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) or note(s) were damaged on this computer. Read them again before you use them.</source>
        <translation>
            <numerusform>此计算机上有%n份草稿或备注已损坏。使用前请重新阅读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept for sending were changed on this computer. Add them again.</source>
        <translation>
            <numerusform>此计算机上有%n个待发送的文件被改动。请重新添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the record of what was sent when were changed on this computer. No pending change is touched by it.</source>
        <translation>
            <numerusform>此计算机上有%n行发送记录被改动。待处理更改不受影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LandedPanels</name>
    <message>
        <source>Landed cost per piece</source>
        <translation>每件到岸成本</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Landed, ≈</source>
        <translation>到岸成本 ≈</translation>
    </message>
    <message>
        <source>For %1 pieces at the factory price of %2.</source>
        <translation>按%1件、出厂价%2计算。</translation>
    </message>
    <message>
        <source>%1  %2  (%3)</source>
        <comment>part, per piece, share</comment>
        <translation>%1  %2 （%3）</translation>
    </message>
    <message>
        <source>Landed ≈ %1 %2</source>
        <translation>到岸成本 ≈ %1 %2</translation>
    </message>
    <message>
        <source>Landed costs assume</source>
        <translation>到岸成本的假设</translation>
    </message>
    <message>
        <source>Pieces, at least the minimum order</source>
        <translation>件数（不少于起订量）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>运至</translation>
    </message>
    <message>
        <source>By</source>
        <translation>运输方式</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>显示货币</translation>
    </message>
</context>
<context>
    <name>LandedText</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>China costs</source>
        <translation>中国境内费用</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Duty and clearance</source>
        <translation>关税与清关</translation>
    </message>
    <message>
        <source>Import VAT</source>
        <translation>进口增值税</translation>
    </message>
    <message>
        <source>FX spread</source>
        <translation>汇率点差</translation>
    </message>
    <message>
        <source>Goods, %1</source>
        <translation>货款，%1件</translation>
    </message>
    <message>
        <source>Freight to the warehouse</source>
        <translation>到仓运费</translation>
    </message>
    <message>
        <source>Service fee %1</source>
        <translation>服务费%1</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>服务费</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>仓储费</translation>
    </message>
    <message>
        <source>Duty %1</source>
        <translation>关税%1</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>Import VAT %1, recoverable</source>
        <translation>进口增值税%1（可抵扣）</translation>
    </message>
    <message>
        <source>Import VAT, recoverable</source>
        <translation>进口增值税（可抵扣）</translation>
    </message>
    <message>
        <source>Import VAT %1</source>
        <translation>进口增值税%1</translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation>清关</translation>
    </message>
    <message>
        <source>FX spread %1 bp</source>
        <translation>汇率点差%1基点</translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation>模具费</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Repacking</source>
        <translation>重新包装</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>贴标</translation>
    </message>
    <message>
        <source>Reinforcing</source>
        <translation>加固</translation>
    </message>
    <message>
        <source>Rehearsal packing</source>
        <translation>预打包</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>No price is published.</source>
        <translation>没有公布价格。</translation>
    </message>
    <message>
        <source>The weight of a piece is not known.</source>
        <translation>单件重量未知。</translation>
    </message>
    <message>
        <source>The size of a piece is not known, and this freight line counts volume.</source>
        <translation>单件尺寸未知，而该货运线路按体积计费。</translation>
    </message>
    <message>
        <source>The supplier&apos;s freight inside China is not known yet.</source>
        <translation>供应商的中国境内运费尚不清楚。</translation>
    </message>
    <message>
        <source>The fee book has no rule in force for “%1”.</source>
        <translation>费率表中没有“%1”的有效规则。</translation>
    </message>
    <message>
        <source>No freight line is chosen.</source>
        <translation>尚未选择货运线路。</translation>
    </message>
    <message>
        <source>The freight line has no price for this destination.</source>
        <translation>该货运线路没有此目的地的价格。</translation>
    </message>
    <message>
        <source>The freight line does not take these goods (%1).</source>
        <translation>该货运线路不接受此类货物（%1）。</translation>
    </message>
    <message>
        <source>No customs rule is known for this destination.</source>
        <translation>没有此目的地的海关规则。</translation>
    </message>
    <message>
        <source>No exchange rate is published for %1.</source>
        <translation>没有公布%1的汇率。</translation>
    </message>
    <message>
        <source>The amounts are too large to be added up.</source>
        <translation>金额过大，无法相加。</translation>
    </message>
    <message>
        <source>express</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>air</source>
        <translation>空运</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>sea LCL</source>
        <translation>海运拼箱</translation>
    </message>
    <message>
        <source>sea FCL</source>
        <translation>海运整箱</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>卡车</translation>
    </message>
    <message>
        <source>post</source>
        <translation>邮政</translation>
    </message>
    <message>
        <source>Full service</source>
        <translation>全程服务</translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation>交给您的货代</translation>
    </message>
    <message>
        <source>Forwarding only</source>
        <translation>仅转运</translation>
    </message>
    <message>
        <source>Dropshipping</source>
        <translation>一件代发</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>batteries</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>liquids</source>
        <translation>液体</translation>
    </message>
    <message>
        <source>magnets</source>
        <translation>磁性物品</translation>
    </message>
    <message>
        <source>powders</source>
        <translation>粉末</translation>
    </message>
    <message>
        <source>food</source>
        <translation>食品</translation>
    </message>
    <message>
        <source>branded goods</source>
        <translation>品牌商品</translation>
    </message>
    <message>
        <source>cosmetics</source>
        <translation>化妆品</translation>
    </message>
    <message>
        <source>oversize goods</source>
        <translation>超大件货物</translation>
    </message>
    <message>
        <source>Payment fee %1</source>
        <translation>付款手续费%1</translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation>付款手续费</translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>silence accepts it</source>
        <translation>不回复即视为接受</translation>
    </message>
    <message>
        <source>silence accepts it for a credit</source>
        <translation>不回复即视为接受并抵扣</translation>
    </message>
    <message>
        <source>silence has it reworked</source>
        <translation>不回复即安排返工</translation>
    </message>
    <message>
        <source>silence sends it back</source>
        <translation>不回复即退回</translation>
    </message>
    <message>
        <source>silence has it exchanged</source>
        <translation>不回复即换货</translation>
    </message>
    <message>
        <source>silence discards it</source>
        <translation>不回复即弃置</translation>
    </message>
    <message>
        <source>Answer round %1 of %2</source>
        <translation>答复%2的第%1轮</translation>
    </message>
    <message>
        <source>Answer a question about %1</source>
        <translation>回答关于%1的问题</translation>
    </message>
    <message>
        <source>Your approval is asked for</source>
        <translation>需要您的审批</translation>
    </message>
    <message>
        <source>%1 asks for your approval</source>
        <translation>%1请您审批</translation>
    </message>
    <message>
        <source>Pay a shortfall on %1</source>
        <translation>支付%1的补款</translation>
    </message>
    <message>
        <source>Pay for %1</source>
        <translation>支付%1</translation>
    </message>
    <message>
        <source>Pay a correction for shipment %1</source>
        <translation>支付货运单%1的更正款</translation>
    </message>
    <message>
        <source>Pay freight for shipment %1</source>
        <translation>支付货运单%1的运费</translation>
    </message>
    <message>
        <source>Decide on inspection %1</source>
        <translation>对验货%1作出决定</translation>
    </message>
    <message>
        <source>Shipment %1 is held up</source>
        <translation>货运单%1已暂停</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您处理</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>等待始于</translation>
    </message>
    <message>
        <source>Quote ends</source>
        <translation>报价截止</translation>
    </message>
    <message>
        <source>Answer before</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Wanted before</source>
        <translation>期望不晚于</translation>
    </message>
    <message>
        <source>Pay before</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>Decide within</source>
        <translation>决定期限</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Compare rounds</source>
        <translation>比较各轮</translation>
    </message>
    <message>
        <source>Look at the quote</source>
        <translation>查看报价</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation>核对并付款</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Approved: go on with the checkout</source>
        <translation>已批准：继续结算</translation>
    </message>
    <message>
        <source>Approval ends</source>
        <translation>批准失效于</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not approved: change the checkout or give it up</source>
        <translation>未获批准：请修改结算内容或放弃</translation>
    </message>
</context>
<context>
    <name>OrderPaper</name>
    <message>
        <source>For</source>
        <translation>致</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第%1页</translation>
    </message>
</context>
<context>
    <name>OrderPapers</name>
    <message>
        <source>Issued from the platform&apos;s figures for the order</source>
        <translation>根据平台的订单数据开具</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>postal code and city</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>付款期限</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>HS</source>
        <translation>HS编码</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>金额，%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title and variant</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>charge and basis</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1: %2, paid with %3.</source>
        <translation>%1：%2，已付%3。</translation>
    </message>
    <message>
        <source>%1: %2, due.</source>
        <translation>%1：%2，应付。</translation>
    </message>
    <message>
        <source>%1: about %2, an estimate: %3.</source>
        <translation>%1：约%2，估算：%3。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>入库单</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>Carton, cm</source>
        <translation>纸箱，厘米</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>重量，千克</translation>
    </message>
    <message>
        <source>%1 from %2 is not measured yet and not listed.</source>
        <translation>来自%2的%1尚未测量，未列入。</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>毛重</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1千克</translation>
    </message>
</context>
<context>
    <name>OrderText</name>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Being verified</source>
        <translation>核实中</translation>
    </message>
    <message>
        <source>Being bought</source>
        <translation>采购中</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>Shipped by supplier</source>
        <translation>供应商已发货</translation>
    </message>
    <message>
        <source>Partly in warehouse</source>
        <translation>部分入仓</translation>
    </message>
    <message>
        <source>In warehouse</source>
        <translation>已入仓</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Shortfall due</source>
        <translation>应付补款</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Partly cancelled</source>
        <translation>部分取消</translation>
    </message>
    <message>
        <source>Refund pending</source>
        <translation>退款处理中</translation>
    </message>
    <message>
        <source>Dispute open</source>
        <translation>争议处理中</translation>
    </message>
    <message>
        <source>Being ordered</source>
        <translation>下单中</translation>
    </message>
    <message>
        <source>In production</source>
        <translation>生产中</translation>
    </message>
    <message>
        <source>Waits for the carrier</source>
        <translation>待承运商揽收</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>On its way to %1</source>
        <translation>正在运往%1</translation>
    </message>
    <message>
        <source>At the warehouse</source>
        <translation>已到仓库</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refused at the warehouse</source>
        <translation>仓库拒收</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已预报</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Being inspected</source>
        <translation>验货中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>退回中</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已弃置</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Being packed</source>
        <translation>打包中</translation>
    </message>
    <message>
        <source>Awaiting payment 2</source>
        <translation>待付第二笔款</translation>
    </message>
    <message>
        <source>Ready to leave</source>
        <translation>待发运</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>退回中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>full service</source>
        <translation>全程服务</translation>
    </message>
    <message>
        <source>to your forwarder</source>
        <translation>交给您的货代</translation>
    </message>
    <message>
        <source>forwarding only</source>
        <translation>仅转运</translation>
    </message>
    <message>
        <source>dropship</source>
        <translation>一件代发</translation>
    </message>
    <message>
        <source>Proforma invoice</source>
        <translation>形式发票</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>装箱单</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>验货报告</translation>
    </message>
    <message>
        <source>Commercial invoice</source>
        <translation>商业发票</translation>
    </message>
    <message>
        <source>No inspection</source>
        <translation>不验货</translation>
    </message>
    <message>
        <source>Basic inspection</source>
        <translation>基础验货</translation>
    </message>
    <message>
        <source>Every piece inspected</source>
        <translation>逐件验货</translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation>AQL抽检</translation>
    </message>
    <message>
        <source>Nothing was paid: cancelling is free and takes effect at once.</source>
        <translation>尚未付款：取消免费，立即生效。</translation>
    </message>
    <message>
        <source>Nothing was bought yet: everything is refunded at once.</source>
        <translation>尚未采购：立即全额退款。</translation>
    </message>
    <message>
        <source>What is not bought yet is refunded within one working day.</source>
        <translation>尚未采购的部分将在一个工作日内退款。</translation>
    </message>
    <message>
        <source>The seller has to agree, which takes about three days.</source>
        <translation>需经卖家同意，约需三天。</translation>
    </message>
    <message>
        <source>The goods are on the road: the seller has to agree, which takes about seven days.</source>
        <translation>货物已在途：需经卖家同意，约需七天。</translation>
    </message>
    <message>
        <source>The goods are in the warehouse: they would go back, and the seller may refuse.</source>
        <translation>货物已在仓库：需要退回，卖家可能拒绝。</translation>
    </message>
    <message>
        <source>The order is closed.</source>
        <translation>订单已关闭。</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Save the memo</source>
        <translation>保存备忘</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>未获批准</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>our rate</source>
        <translation>我方汇率</translation>
    </message>
    <message>
        <source>mid-market</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>you paid</source>
        <translation>您的付款</translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <source>Your role does not allow this; ask the company&apos;s owner</source>
        <translation>您的角色不允许此操作；请联系公司所有者</translation>
    </message>
</context>
<context>
    <name>ShipmentText</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To be packed</source>
        <translation>待打包</translation>
    </message>
    <message>
        <source>Rehearsal packing</source>
        <translation>预打包</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>打包中</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>Awaiting payment 2</source>
        <translation>待付第二笔款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已贴标</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交运</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>运输中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Intercepted</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>退回中</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>已揽收</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>派送失败</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>延误</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>派送中</translation>
    </message>
    <message>
        <source>Ready for pickup</source>
        <translation>待自提</translation>
    </message>
    <message>
        <source>Return to sender</source>
        <translation>退回发件人</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>tracking status</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>In China</source>
        <translation>中国境内</translation>
    </message>
    <message>
        <source>International</source>
        <translation>国际段</translation>
    </message>
    <message>
        <source>To the door</source>
        <translation>送货上门</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>空运</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Sea, shared container</source>
        <translation>海运拼箱</translation>
    </message>
    <message>
        <source>Sea, full container</source>
        <translation>海运整箱</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>卡车</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>邮政</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1及另外%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered at place: we bring it to your door; you pay import duty and VAT.</source>
        <translation>目的地交货：我们送货上门；进口关税和增值税由您支付。</translation>
    </message>
    <message>
        <source>Delivered duty paid: duty and VAT are paid for you and charged with the freight.</source>
        <translation>完税后交货：关税和增值税由我们代付，随运费一并收取。</translation>
    </message>
    <message>
        <source>Free on board: we bring it to the port of departure; your forwarder takes over.</source>
        <translation>船上交货：我们送至启运港；之后由您的货代接手。</translation>
    </message>
    <message>
        <source>Ex works: your forwarder collects it at our warehouse.</source>
        <translation>工厂交货：由您的货代到我们的仓库提货。</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>To the door in %1</source>
        <translation>送货上门，%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>SourcingText</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>With the supplier</source>
        <translation>供应商处理中</translation>
    </message>
    <message>
        <source>Question for you</source>
        <translation>有问题待您回答</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>待您答复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已谢绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Add at least one item</source>
        <translation>请至少添加一项商品</translation>
    </message>
    <message>
        <source>Say what the item is</source>
        <translation>请说明是什么商品</translation>
    </message>
    <message>
        <source>%1 has no quantity in %2</source>
        <translation>%1在%2中没有填写数量</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number of lots of %3</source>
        <translation>%1：%2不是批量%3的整数倍</translation>
    </message>
    <message>
        <source>Give every scenario a name</source>
        <translation>请为每个方案命名</translation>
    </message>
    <message>
        <source>Every delivery needs a quantity, a day and an address</source>
        <translation>每次交货都需要填写数量、日期和地址</translation>
    </message>
    <message>
        <source>A delivery is planned for a day that has passed</source>
        <translation>有一次交货安排在已过去的日期</translation>
    </message>
    <message>
        <source>%1, %2: deliveries come to %3 of %4</source>
        <translation>%1，%2：各次交货合计%3，应为%4</translation>
    </message>
    <message>
        <source>Choose where the goods go</source>
        <translation>请选择收货地点</translation>
    </message>
    <message>
        <source>Name the place of the Incoterm</source>
        <translation>请填写贸易术语的指定地点</translation>
    </message>
    <message>
        <source>The day the goods are needed has passed</source>
        <translation>需要货物的日期已过</translation>
    </message>
    <message>
        <source>Enter a quantity</source>
        <translation>请输入数量</translation>
    </message>
    <message>
        <source>%1 short of the minimum of %2, or %3 more of this supplier&apos;s mixed goods</source>
        <translation>距起订量%2还差%1，或再加该供应商的混批商品%3</translation>
    </message>
    <message>
        <source>%1 short of the minimum of %2</source>
        <translation>距起订量%2还差%1</translation>
    </message>
    <message>
        <source>Sold in lots of %1: add %2</source>
        <translation>按批量%1销售：请再加%2</translation>
    </message>
    <message>
        <source>Only %1 in stock</source>
        <translation>库存仅有%1</translation>
    </message>
    <message>
        <source>No longer on the market</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>No published price: ask for a quote</source>
        <translation>无公开价格：请询价</translation>
    </message>
    <message>
        <source>%1 more: %2 each</source>
        <translation>再加%1：单价%2</translation>
    </message>
    <message>
        <source>No price is published</source>
        <translation>无公开价格</translation>
    </message>
    <message>
        <source>The weight of a piece is not known</source>
        <translation>单件重量未知</translation>
    </message>
    <message>
        <source>The size of a piece is not known</source>
        <translation>单件尺寸未知</translation>
    </message>
    <message>
        <source>The supplier&apos;s domestic freight is not known</source>
        <translation>供应商的中国境内运费未知</translation>
    </message>
    <message>
        <source>The platform&apos;s fees are not known yet</source>
        <translation>平台费用尚未知</translation>
    </message>
    <message>
        <source>No freight line goes there</source>
        <translation>没有到达该地的货运线路</translation>
    </message>
    <message>
        <source>The freight line has no price for the destination</source>
        <translation>该货运线路没有到目的地的价格</translation>
    </message>
    <message>
        <source>The freight line does not take these goods</source>
        <translation>该货运线路不接收此类货物</translation>
    </message>
    <message>
        <source>The customs rules of the destination are not known</source>
        <translation>目的地的海关规则未知</translation>
    </message>
    <message>
        <source>No exchange rate is known</source>
        <translation>没有已知汇率</translation>
    </message>
    <message>
        <source>The number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>No inspection</source>
        <translation>不验货</translation>
    </message>
    <message>
        <source>Basic: count, look, photos</source>
        <translation>基础验货：清点、外观、拍照</translation>
    </message>
    <message>
        <source>Full: every piece</source>
        <translation>逐件验货：每件都检查</translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation>AQL抽检</translation>
    </message>
    <message>
        <source>Full service: buy, store, inspect, ship</source>
        <translation>全程服务：采购、仓储、验货、发运</translation>
    </message>
    <message>
        <source>Buy and hand over to my forwarder</source>
        <translation>采购后交给我的货代</translation>
    </message>
    <message>
        <source>Forward goods I have bought myself</source>
        <translation>转运我自己采购的商品</translation>
    </message>
    <message>
        <source>Buy and ship single parcels to my customers</source>
        <translation>采购并逐件发给我的客户</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>goods and variant</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>United Arab Emirates</source>
        <translation>阿拉伯联合酋长国</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>阿根廷</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>奥地利</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>孟加拉国</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>保加利亚</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>巴林</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>玻利维亚</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>白俄罗斯</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>科特迪瓦</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>智利</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>喀麦隆</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>哥伦比亚</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>哥斯达黎加</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>塞浦路斯</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>捷克</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>丹麦</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>多米尼加</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>阿尔及利亚</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>厄瓜多尔</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>爱沙尼亚</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>埃及</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>埃塞俄比亚</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>芬兰</translation>
    </message>
    <message>
        <source>France</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>格鲁吉亚</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>加纳</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>希腊</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>危地马拉</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>克罗地亚</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>匈牙利</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>爱尔兰</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>以色列</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>伊拉克</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>冰岛</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>意大利</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>约旦</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>肯尼亚</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>柬埔寨</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>科威特</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>哈萨克斯坦</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>老挝</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>黎巴嫩</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>列支敦士登</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>斯里兰卡</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>立陶宛</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>卢森堡</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>拉脱维亚</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>摩洛哥</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>摩尔多瓦</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>缅甸</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>蒙古</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>马耳他</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>毛里求斯</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>尼日利亚</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>荷兰</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>挪威</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>尼泊尔</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>新西兰</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>阿曼</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>巴拿马</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>秘鲁</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>巴基斯坦</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>波兰</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>葡萄牙</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>巴拉圭</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>卡塔尔</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>罗马尼亚</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>塞尔维亚</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>俄罗斯</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>沙特阿拉伯</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>瑞典</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>斯洛文尼亚</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>斯洛伐克</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>塞内加尔</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>突尼斯</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>土耳其</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>坦桑尼亚</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>乌克兰</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>乌干达</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>乌拉圭</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>乌兹别克斯坦</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>赞比亚</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Freight in China</source>
        <translation>中国境内运费</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>服务费</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation>模具费</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>仓储费</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>Import VAT</source>
        <translation>进口增值税</translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation>清关</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation>付款手续费</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>Balance of goods</source>
        <translation>货款尾款</translation>
    </message>
    <message>
        <source>Payment 1</source>
        <translation>第一笔付款</translation>
    </message>
    <message>
        <source>Payment 2</source>
        <translation>第二笔付款</translation>
    </message>
    <message>
        <source>Shortfall</source>
        <translation>补款</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Repacking</source>
        <translation>重新包装</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>贴标</translation>
    </message>
    <message>
        <source>Reinforcing cartons</source>
        <translation>加固纸箱</translation>
    </message>
    <message>
        <source>Rehearsal packing</source>
        <translation>预打包</translation>
    </message>
    <message>
        <source>pcs</source>
        <translation>件</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>套</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>双</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>盒</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>quantity and unit</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>WarehouseText</name>
    <message>
        <source>On the way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Inspecting</source>
        <translation>验货中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed inspection</source>
        <translation>验货不合格</translation>
    </message>
    <message>
        <source>Discrepancy</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Accepted with credit</source>
        <translation>已接受并抵扣</translation>
    </message>
    <message>
        <source>In rework</source>
        <translation>返工中</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>退回供应商</translation>
    </message>
    <message>
        <source>Being exchanged</source>
        <translation>换货中</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已弃置</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>In a shipment</source>
        <translation>已列入货运单</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>已打包</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Storage fee runs</source>
        <translation>正在计收仓储费</translation>
    </message>
    <message>
        <source>Forfeited soon</source>
        <translation>即将视为放弃</translation>
    </message>
    <message>
        <source>Forfeited</source>
        <translation>已视为放弃</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Accept as is</source>
        <translation>按现状接受</translation>
    </message>
    <message>
        <source>Accept with credit</source>
        <translation>接受并抵扣</translation>
    </message>
    <message>
        <source>Rework at supplier</source>
        <translation>由供应商返工</translation>
    </message>
    <message>
        <source>Return to supplier</source>
        <translation>退回供应商</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>弃置</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命缺陷</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>主要缺陷</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次要缺陷</translation>
    </message>
    <message>
        <source>No inspection</source>
        <translation>不验货</translation>
    </message>
    <message>
        <source>Basic inspection</source>
        <translation>基础验货</translation>
    </message>
    <message>
        <source>Full inspection</source>
        <translation>逐件验货</translation>
    </message>
    <message>
        <source>AQL sample</source>
        <translation>AQL抽检</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>增值税</translation>
    </message>
    <message>
        <source>Customs clearance</source>
        <translation>清关</translation>
    </message>
    <message>
        <source>Payment 2</source>
        <translation>第二笔付款</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在应付</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>付款中</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已免除</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1克</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1千克</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 cm</source>
        <extracomment>length × width × height</extracomment>
        <translation>%1 × %2 × %3厘米</translation>
    </message>
    <message>
        <source>Major</source>
        <comment>on a picture</comment>
        <extracomment>Over a small picture: as short as it can be said.</extracomment>
        <translation>主要</translation>
    </message>
    <message>
        <source>Minor</source>
        <comment>on a picture</comment>
        <translation>次要</translation>
    </message>
</context>
<context>
    <name>tradewind::AboutPage</name>
    <message>
        <source>Check for updates</source>
        <translation>检查更新</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开其页面</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>关于%1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Their licences apply to them.</source>
        <translation>它们适用各自的许可证。</translation>
    </message>
    <message>
        <source>No address for updates is configured in this build. Look at where you got the program from.</source>
        <translation>此版本未配置更新地址。请到您获取本程序的地方查看。</translation>
    </message>
    <message>
        <source>The program looks for updates only when you ask it to.</source>
        <translation>程序只在您要求时检查更新。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>This is the newest release.</source>
        <translation>这是最新版本。</translation>
    </message>
    <message>
        <source>Version %1 is available. It is signed by the makers of this program. Nothing is fetched or installed by itself.</source>
        <translation>版本%1已发布，由本程序的制作者签名。程序不会自行下载或安装任何内容。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>tradewind::AccountChooserPage</name>
    <message>
        <source>Who are you?</source>
        <translation>您是哪位？</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Another platform</source>
        <translation>其他平台</translation>
    </message>
    <message>
        <source>The demo platform asks for no password. Each person has a window of their own; within a company, what one asks for another approves.</source>
        <translation>演示平台不需要密码。每个人都有自己的窗口；同一公司内：一人申请，另一人审批。</translation>
    </message>
</context>
<context>
    <name>tradewind::AnswerForms</name>
    <message>
        <source>Leave it</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Counter round %1</source>
        <translation>第%1轮还价</translation>
    </message>
    <message>
        <source>Say what you can agree to in “%1”. Empty fields stay as quoted; the other scenarios are not touched.</source>
        <translation>请说明您在“%1”中可以接受的条件。留空的字段保持报价不变；其他方案不受影响。</translation>
    </message>
    <message>
        <source>quoted %1</source>
        <translation>报价%1</translation>
    </message>
    <message>
        <source>Lead time, days</source>
        <translation>交期（天）</translation>
    </message>
    <message>
        <source>Deposit, %</source>
        <translation>定金（%）</translation>
    </message>
    <message>
        <source>Without the tooling fee</source>
        <translation>不含模具费</translation>
    </message>
    <message>
        <source>Note to the supplier</source>
        <translation>给供应商的备注</translation>
    </message>
    <message>
        <source>Send counter</source>
        <translation>发送还价</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>The request ends for you; the rep may take it up again with a better offer. A reason helps them.</source>
        <translation>该询价对您而言就此结束；客户经理可能会以更好的报价重新启动。说明原因对他们有帮助。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decline the round</source>
        <translation>谢绝本轮</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>取消询价</translation>
    </message>
    <message>
        <source>Nobody works on it any more. Nothing was ordered.</source>
        <translation>不再有人处理它。未下任何订单。</translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation>%1提问</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的答复</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>发送答复</translation>
    </message>
    <message>
        <source>Unit price, %1 · %2</source>
        <comment>currency and goods</comment>
        <translation>单价，%1 · %2</translation>
    </message>
</context>
<context>
    <name>tradewind::AppController</name>
    <message>
        <source>Demo workspace</source>
        <translation>演示工作区</translation>
    </message>
    <message>
        <source>The demo platform is not installed beside this program.</source>
        <translation>演示平台未与本程序一同安装。</translation>
    </message>
    <message>
        <source>Starting the demo workspace</source>
        <translation>正在启动演示工作区</translation>
    </message>
    <message>
        <source>Waiting for the sign-in in your browser</source>
        <translation>正在等待您在浏览器中登录</translation>
    </message>
    <message>
        <source>Another Tradewind works with this account now. Nothing is sent from this one.</source>
        <translation>另一个Tradewind正在使用此账户。本程序不会发送任何内容。</translation>
    </message>
    <message>
        <source>Your sign-in has ended. What you see is what was saved here.</source>
        <translation>您的登录已失效。您看到的是保存在本机的内容。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>No keychain could be used: you will have to sign in again when you next start.</source>
        <translation>没有可用的钥匙串：下次启动时您需要重新登录。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>采购员</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Lead rep</source>
        <translation>客户经理主管</translation>
    </message>
    <message>
        <source>The platform could not be reached. Check its address and your connection.</source>
        <translation>无法连接平台。请检查平台地址和您的网络。</translation>
    </message>
    <message>
        <source>No keychain answered. If there is one, remove Tradewind&apos;s sign-ins in it.</source>
        <translation>没有钥匙串响应。如果有，请在其中删除Tradewind的登录信息。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The demo platform has ended again. What you do is saved here. F5 starts it.</source>
        <translation>演示平台再次中断。您的操作会保存在本机；按F5可重新启动它。</translation>
    </message>
    <message>
        <source>The demo platform has ended and is being started again.</source>
        <translation>演示平台已中断，正在重新启动。</translation>
    </message>
    <message>
        <source>The demo platform had ended and was started again. Nothing was lost.</source>
        <translation>演示平台曾中断，现已重新启动，没有丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalDetail</name>
    <message>
        <source>round %1 of the quote</source>
        <translation>报价第%1轮</translation>
    </message>
    <message>
        <source>goods at published prices</source>
        <translation>按公开价格的商品</translation>
    </message>
    <message>
        <source>Being asked for: %1.</source>
        <translation>申请内容：%1。</translation>
    </message>
    <message>
        <source>%1 asks to order %2 and to pay the first part.</source>
        <translation>%1申请订购%2并支付首笔款项。</translation>
    </message>
    <message>
        <source>It was not sent. Look at it again.</source>
        <translation>未发送。请重新查看。</translation>
    </message>
    <message>
        <source>Saved. It reaches the platform by itself.</source>
        <translation>已保存。它会自动送达平台。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>at %1, not locked</source>
        <translation>按%1，未锁定</translation>
    </message>
    <message>
        <source>freight, duty, clearance</source>
        <translation>运费、关税、清关</translation>
    </message>
    <message>
        <source>The content does not match its hash</source>
        <translation>内容与其哈希值不符</translation>
    </message>
    <message>
        <source>What is shown here is not what would be bound. It cannot be approved.</source>
        <translation>此处显示的内容与将要约束的内容不一致，无法批准。</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1写道</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>%1失效</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Any edit of quantity, price or terms</source>
        <translation>对数量、价格或条款的任何修改</translation>
    </message>
    <message>
        <source>A rate below %1 %2 per %3</source>
        <translation>汇率低于1 %3 = %1 %2</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation>%1已申请</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1已批准</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1已驳回</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>%1 decides</source>
        <translation>由%1决定</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>已等待%1</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The order was placed</source>
        <translation>订单已提交</translation>
    </message>
    <message>
        <source>Order can be placed</source>
        <translation>可以下单</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 at the mid-market rate, against %2</source>
        <translation>按中间价为%1，限额%2</translation>
    </message>
    <message>
        <source>%1 asked to order %2 and to pay the first part.</source>
        <translation>%1曾申请订购%2并支付首笔款项。</translation>
    </message>
    <message>
        <source>%1 landed each</source>
        <translation>单件到岸成本%1</translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalListModel</name>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>%1, asked %2</source>
        <translation>%1，%2提出申请</translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalPane</name>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation>需要审批的原因</translation>
    </message>
    <message>
        <source>Note to the approver</source>
        <translation>给审批人的备注</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>At most, %1</source>
        <translation>最高（%1）</translation>
    </message>
    <message>
        <source>Above this the approval does not count. The rate may move a little until you lock it.</source>
        <translation>超过此金额，审批无效。在您锁定汇率之前，汇率可能略有变动。</translation>
    </message>
    <message>
        <source>It counts until %1, for exactly these goods, this place and this price.</source>
        <translation>有效期至%1，仅适用于这些商品、此地点和此价格。</translation>
    </message>
    <message>
        <source>Figures first: whether a rule asks for an approval is known once the platform has bound them.</source>
        <translation>先获取金额：平台确定有约束力的金额后，才能知道是否有规则要求审批。</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>No rule of your company asks for an approver.</source>
        <translation>贵公司没有规则要求审批人审批。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要审批</translation>
    </message>
    <message>
        <source>A rule of your company asks for an approver. Ask now; you can close this and go on here later.</source>
        <translation>贵公司有规则要求审批人审批。请现在申请；您可以关闭此页，稍后在此继续。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Saved. The request reaches the platform by itself.</source>
        <translation>已保存。申请会自动送达平台。</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>The platform did not take the request. Nothing was asked.</source>
        <translation>平台未接受该申请。未提出任何审批请求。</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>You can close this: the draft stays, and this page goes on by itself once it is decided.</source>
        <translation>您可以关闭此页：草稿会保留，审批有结果后此页会自动继续。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>It is bound to content %1. Any edit ends it.</source>
        <translation>审批绑定内容%1。任何编辑都会使其失效。</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>It was rejected. Change the order, or ask again with a reason.</source>
        <translation>申请被驳回。请修改订单，或说明理由后重新申请。</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The request was withdrawn.</source>
        <translation>申请已撤回。</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>The order was edited: the approval no longer covers it.</source>
        <translation>订单已被编辑：该审批不再适用。</translation>
    </message>
    <message>
        <source>%1 decides</source>
        <translation>由%1决定</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1已批准</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1已驳回</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation>%1已申请</translation>
    </message>
    <message>
        <source>at the mid-market rate, limit %1</source>
        <translation>按中间价，限额%1</translation>
    </message>
    <message>
        <source>at the mid-market rate</source>
        <translation>按中间价</translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalPanel</name>
    <message>
        <source>Your comment</source>
        <translation>您的意见</translation>
    </message>
    <message>
        <source>Earlier, invalidated</source>
        <translation>此前的审批，已失效</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>审批链</translation>
    </message>
    <message>
        <source>What ends it</source>
        <translation>失效条件</translation>
    </message>
    <message>
        <source>Say why: a rejection needs a comment.</source>
        <translation>请说明原因：驳回时必须填写意见。</translation>
    </message>
    <message>
        <source>What you approve</source>
        <translation>您审批的内容</translation>
    </message>
    <message>
        <source>Why you are asked</source>
        <translation>为何请您审批</translation>
    </message>
    <message>
        <source>Needed to reject, welcome to approve</source>
        <translation>驳回时必填，批准时可填</translation>
    </message>
    <message>
        <source>2 or R</source>
        <translation>2或R</translation>
    </message>
    <message>
        <source>1 or Ctrl+Enter</source>
        <translation>1或Ctrl+Enter</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose an approval from the list.</source>
        <translation>请从列表中选择一项审批。</translation>
    </message>
    <message>
        <source>This approval is not known here</source>
        <translation>此处没有该审批</translation>
    </message>
    <message>
        <source>It may belong to another company, or not have arrived yet.</source>
        <translation>它可能属于其他公司，或者尚未送达。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最高金额</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>后续付款</translation>
    </message>
    <message>
        <source>Bound to %1. Any change asks again.</source>
        <translation>绑定内容%1。任何更改都需重新申请。</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>批准%1</translation>
    </message>
    <message>
        <source>At today&apos;s rate</source>
        <translation>按今日汇率</translation>
    </message>
    <message>
        <source>Go on with the checkout</source>
        <translation>继续结算</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>申请审批的内容</translation>
    </message>
    <message>
        <source>Why approval was needed</source>
        <translation>需要审批的原因</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
</context>
<context>
    <name>tradewind::ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Which approvals</source>
        <translation>哪些审批</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有等待您处理的审批</translation>
    </message>
    <message>
        <source>No approvals yet</source>
        <translation>暂无审批</translation>
    </message>
    <message>
        <source>A rule of your company decides which orders need one.</source>
        <translation>贵公司的规则决定哪些订单需要审批。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Requests you are asked to decide, and those you made, appear here.</source>
        <translation>需要您决定的申请和您提出的申请会显示在这里。</translation>
    </message>
</context>
<context>
    <name>tradewind::ArrivingModel</name>
    <message>
        <source>%1, to %2</source>
        <translation>%1，运往%2</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
</context>
<context>
    <name>tradewind::AssumptionBar</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the assumptions of landed costs</source>
        <translation>修改到岸成本的假设</translation>
    </message>
    <message>
        <source>≈ estimate</source>
        <translation>≈ 估算</translation>
    </message>
</context>
<context>
    <name>tradewind::BalanceCard</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Not withdrawable</source>
        <translation>不可提现</translation>
    </message>
    <message>
        <source>%1: available %2, %3, %4</source>
        <translation>%1：可用%2，%3，%4</translation>
    </message>
</context>
<context>
    <name>tradewind::BalancesModel</name>
    <message>
        <source>Euro</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>英镑</translation>
    </message>
    <message>
        <source>Yen</source>
        <translation>日元</translation>
    </message>
    <message>
        <source>Renminbi</source>
        <translation>人民币</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Not withdrawable</source>
        <translation>不可提现</translation>
    </message>
</context>
<context>
    <name>tradewind::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tradewind::BreakdownGrid</name>
    <message>
        <source>per pc</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>tradewind::BubbleDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tradewind::BuyingDesk</name>
    <message>
        <source>My list</source>
        <translation>我的清单</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已于%1保存</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>已移除“%1”</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>已移除%1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were removed</source>
        <translation>
            <numerusform>已移除%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing found</source>
        <translation>%1：未找到</translation>
    </message>
    <message>
        <source>%1: fits several offers; paste the offer&apos;s link</source>
        <translation>%1：匹配多个商品；请粘贴商品链接</translation>
    </message>
    <message>
        <source>%1: not available on this platform</source>
        <translation>%1：此平台上不可用</translation>
    </message>
    <message>
        <source>%1: could not be read; try again</source>
        <translation>%1：无法读取；请重试</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>清单为空</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) break an order rule</source>
        <translation>
            <numerusform>%n行违反订购规则</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>goods, what was changed</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tradewind::BuyingLinesModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation>
            <numerusform>%n行需修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be ordered</source>
        <translation>可以订购</translation>
    </message>
    <message>
        <source>Minimum %1, lots of %2</source>
        <translation>起订量%1，批量%2</translation>
    </message>
    <message>
        <source>≈ %1 in all</source>
        <translation>合计≈ %1</translation>
    </message>
    <message>
        <source>Quantity of %1: %2</source>
        <translation>%1的数量：%2</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>Line total, CNY</source>
        <translation>行合计，CNY</translation>
    </message>
    <message>
        <source>Landed each</source>
        <translation>单件到岸成本</translation>
    </message>
    <message>
        <source>Order rules</source>
        <translation>订购规则</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what to change, what comes of it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Landed, %1</source>
        <comment>country</comment>
        <translation>到岸成本，%1</translation>
    </message>
</context>
<context>
    <name>tradewind::BuyingPage</name>
    <message>
        <source>Buying list</source>
        <translation>采购清单</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>哪个清单</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>重命名清单</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>新建清单</translation>
    </message>
    <message>
        <source>Renew prices</source>
        <translation>更新价格</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>移除清单</translation>
    </message>
    <message>
        <source>Goods of the list</source>
        <translation>清单中的商品</translation>
    </message>
    <message>
        <source>Paste SKU codes or links</source>
        <translation>粘贴SKU编码或链接</translation>
    </message>
    <message>
        <source>Paste SKU codes or 1688 links, one a line, each with its quantity behind it</source>
        <translation>粘贴SKU编码或1688链接，每行一个，数量写在后面</translation>
    </message>
    <message>
        <source>Add to list</source>
        <translation>加入清单</translation>
    </message>
    <message>
        <source>For which supplier</source>
        <translation>针对哪个供应商</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本清单</translation>
    </message>
    <message>
        <source>Goods at published prices</source>
        <translation>商品（按公开价）</translation>
    </message>
    <message>
        <source>Landed, all of it</source>
        <translation>到岸成本总计</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>办理范围</translation>
    </message>
    <message>
        <source>Order at published prices</source>
        <translation>按公开价下单</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>list and number of lines</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing in this list yet</source>
        <translation>本清单中还没有商品</translation>
    </message>
    <message>
        <source>Add goods from an offer&apos;s page, or paste SKU codes below.</source>
        <translation>从商品页面添加，或在下方粘贴SKU编码。</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>打开商品目录</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) break an order rule</source>
        <translation>
            <numerusform>%n行违反订购规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Every line keeps the suppliers&apos; rules</source>
        <translation>所有行均符合供应商的规则</translation>
    </message>
    <message>
        <source>All suppliers</source>
        <translation>所有供应商</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>清单为空</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>清单名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>已添加%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added. Not added: %1</source>
        <translation>
            <numerusform>已添加%n行。未添加：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change to this</source>
        <translation>改成这样</translation>
    </message>
    <message>
        <source>An estimate, to %1, each line on its own, without inspection</source>
        <translation>估算，运往%1，各行单独计算，不含验货</translation>
    </message>
</context>
<context>
    <name>tradewind::CancelPanel</name>
    <message>
        <source>Cancel %1</source>
        <translation>取消%1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The supplier and our colleagues read it.</source>
        <translation>供应商和我们的同事会看到。</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保留订单</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简要说明原因。</translation>
    </message>
</context>
<context>
    <name>tradewind::CatalogueLoad</name>
    <message>
        <source>%1 of about %2 offers are here</source>
        <translation>已有约%2个商品中的%1个</translation>
    </message>
    <message>
        <source>%1 offers are here</source>
        <translation>已有%1个商品</translation>
    </message>
    <message>
        <source>%1; the rest waits</source>
        <comment>how much of the catalogue is here</comment>
        <translation>%1；其余暂停中</translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <comment>how much is here, offers</comment>
        <translation>%1，每秒%2个</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 a second, about %n second(s) to go</source>
        <translation>
            <numerusform>%1，每秒%2个，约剩%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 a second, about %n minute(s) to go</source>
        <translation>
            <numerusform>%1，每秒%2个，约剩%n分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::CataloguePage</name>
    <message>
        <source>Offers</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表的排序</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was searched for</comment>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>%1 of %2 offers</source>
        <translation>%2个商品中的%1个</translation>
    </message>
    <message numerus="yes">
        <source>There is room for %n saved view(s).</source>
        <translation>
            <numerusform>最多保存%n个视图。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Nothing was searched for yet</source>
        <translation>还没有搜索过</translation>
    </message>
    <message>
        <source>Search in the catalogue</source>
        <translation>在商品目录中搜索</translation>
    </message>
    <message>
        <source>What was searched for lately</source>
        <translation>最近搜索</translation>
    </message>
    <message>
        <source>What was searched for lately (Alt+Down)</source>
        <translation>最近搜索（Alt+下箭头）</translation>
    </message>
    <message>
        <source>Compare (%1)</source>
        <translation>对比（%1）</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>对比%1</translation>
    </message>
    <message numerus="yes">
        <source>Followed: %n changed</source>
        <translation>
            <numerusform>关注：%n个有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Followed: %1</source>
        <translation>关注：%1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Search offers, suppliers, numbers</source>
        <translation>搜索商品、供应商、编号</translation>
    </message>
    <message>
        <source>%1 of %2 offers so far</source>
        <translation>目前%2个商品中的%1个</translation>
    </message>
</context>
<context>
    <name>tradewind::CategoryTreeModel</name>
    <message numerus="yes">
        <source>%1, %n offer(s)</source>
        <translation>
            <numerusform>%1，%n个商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::ChartWidget</name>
    <message>
        <source>Show as a table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>The chart as a table</source>
        <translation>图表的表格形式</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>显示为图表</translation>
    </message>
</context>
<context>
    <name>tradewind::CheckoutPage</name>
    <message>
        <source>Checkout</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已于%1保存</translation>
    </message>
    <message>
        <source>This checkout is not here any more</source>
        <translation>此结算已不存在</translation>
    </message>
    <message>
        <source>It was sent, closed, or belongs to another account.</source>
        <translation>它已发送、已关闭，或属于其他账户。</translation>
    </message>
    <message>
        <source>It was sent. Nothing can be edited any more.</source>
        <translation>已发送。无法再编辑。</translation>
    </message>
    <message>
        <source>Close, keep draft</source>
        <translation>关闭，保留草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tradewind::CheckoutReview</name>
    <message>
        <source>Line %1, %2</source>
        <translation>第%1行，%2</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sum of its own lines</source>
        <translation>各行之和</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>金额项</translation>
    </message>
    <message>
        <source>We reckon</source>
        <translation>本程序计算</translation>
    </message>
    <message>
        <source>The platform says</source>
        <translation>平台给出</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>由%1批准，%2</translation>
    </message>
    <message>
        <source>QC failures: %1 after %2 h</source>
        <translation>验货不合格：%2小时后%1</translation>
    </message>
    <message>
        <source>Storage: free for %1 days</source>
        <translation>仓储：免费%1天</translation>
    </message>
    <message>
        <source>Of it later: %1</source>
        <translation>其中稍后支付：%1</translation>
    </message>
    <message>
        <source> + fee %1</source>
        <translation> + 费用%1</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Likely range, %1</source>
        <translation>可能范围，%1</translation>
    </message>
    <message>
        <source>before the goods are shipped</source>
        <translation>货物发运之前</translation>
    </message>
    <message>
        <source>Payment 2, freight</source>
        <translation>第二笔付款，运费</translation>
    </message>
    <message>
        <source>when it is measured</source>
        <translation>测量之后</translation>
    </message>
    <message>
        <source>Duty and clearance</source>
        <translation>关税与清关</translation>
    </message>
    <message>
        <source>at customs, %1</source>
        <translation>清关时，%1</translation>
    </message>
    <message>
        <source>Import VAT, comes back</source>
        <translation>进口增值税，可抵扣</translation>
    </message>
    <message>
        <source>Import VAT</source>
        <translation>进口增值税</translation>
    </message>
    <message>
        <source>at customs, not in the total</source>
        <translation>清关时，不计入合计</translation>
    </message>
    <message>
        <source>at customs</source>
        <translation>清关时</translation>
    </message>
    <message>
        <source>%1 at ≈ %2 %3</source>
        <translation>%1，每件≈ %2 %3</translation>
    </message>
    <message>
        <source>The platform gave no estimate</source>
        <translation>平台未给出估算</translation>
    </message>
    <message>
        <source>Landed in total</source>
        <translation>到岸成本总计</translation>
    </message>
    <message>
        <source>Fees and rates are not here yet, so nothing was compared.</source>
        <translation>费用和汇率尚未到达，因此未作比较。</translation>
    </message>
    <message>
        <source>Quote, round %1</source>
        <translation>报价，第%1轮</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>Figures, content %1</source>
        <translation>金额，内容%1</translation>
    </message>
    <message>
        <source>edited since</source>
        <translation>此后已编辑</translation>
    </message>
    <message>
        <source>Rate lock %1</source>
        <translation>汇率锁定%1</translation>
    </message>
    <message>
        <source>Rate lock</source>
        <translation>汇率锁定</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>bound to %1</source>
        <translation>绑定%1</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未获批准</translation>
    </message>
    <message>
        <source>This payment at most</source>
        <translation>本次付款最高</translation>
    </message>
    <message>
        <source>Balance is enough</source>
        <translation>余额充足</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余%1</translation>
    </message>
    <message>
        <source>Stock at least</source>
        <translation>库存至少</translation>
    </message>
    <message>
        <source>Offers still listed</source>
        <translation>商品仍在售</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>tradewind::CheckoutSession</name>
    <message>
        <source>No balance in this currency yet.</source>
        <translation>尚无此币种的余额。</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>当前可用</translation>
    </message>
    <message>
        <source>Does not go there.</source>
        <translation>不送达该地。</translation>
    </message>
    <message>
        <source>%1, %2 to %3 days</source>
        <extracomment>A carrier and how many days it takes.</extracomment>
        <translation>%1，%2至%3天</translation>
    </message>
    <message>
        <source>There is nothing to order.</source>
        <translation>没有可订购的商品。</translation>
    </message>
    <message>
        <source>Choose a balance to pay from.</source>
        <translation>请选择用于付款的余额。</translation>
    </message>
    <message>
        <source>Choose where the goods go.</source>
        <translation>请选择货物的目的地。</translation>
    </message>
    <message>
        <source>Name the Incoterm&apos;s place.</source>
        <translation>请填写贸易术语的地点。</translation>
    </message>
    <message>
        <source>Choose a freight line.</source>
        <translation>请选择货运线路。</translation>
    </message>
    <message>
        <source>Ask for new figures</source>
        <translation>重新获取金额</translation>
    </message>
    <message>
        <source>Lock the rate again</source>
        <translation>重新锁定汇率</translation>
    </message>
    <message>
        <source>Place order and pay %1</source>
        <translation>下单并支付%1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>支付%1</translation>
    </message>
    <message>
        <source>Open order %1</source>
        <translation>打开订单%1</translation>
    </message>
    <message>
        <source>Get binding figures</source>
        <translation>获取有约束力的金额</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新申请</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申请审批</translation>
    </message>
    <message>
        <source>Lock the rate</source>
        <translation>锁定汇率</translation>
    </message>
    <message>
        <source>Asking the platform for binding figures.</source>
        <translation>正在向平台请求有约束力的金额。</translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation>申请正在发送途中。</translation>
    </message>
    <message>
        <source>It waits for the approver. You can close this and come back.</source>
        <translation>正在等待审批人。您可以关闭此页，稍后再回来。</translation>
    </message>
    <message>
        <source>There is no rate yet to reckon the limit with.</source>
        <translation>尚无汇率可用于计算上限。</translation>
    </message>
    <message>
        <source>Locking the rate.</source>
        <translation>正在锁定汇率。</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>订单正在发送途中。</translation>
    </message>
    <message>
        <source>The approval is missing.</source>
        <translation>缺少审批。</translation>
    </message>
    <message>
        <source>Order from %1</source>
        <translation>来自%1的订单</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>The order was taken back. It will not be sent.</source>
        <translation>订单已撤回，不会发送。</translation>
    </message>
    <message>
        <source>The balances are being read.</source>
        <translation>正在读取余额。</translation>
    </message>
    <message>
        <source>The limit is below what is to be paid, %1.</source>
        <translation>上限低于应付金额%1。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>quantity and place</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Whether it was executed is not known yet. Look under Pending changes.</source>
        <translation>是否已执行尚不清楚。请查看“待处理更改”。</translation>
    </message>
</context>
<context>
    <name>tradewind::ClosedPage</name>
    <message>
        <source>Not offered here</source>
        <translation>此处不提供</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Not for your role</source>
        <translation>您的角色无此权限</translation>
    </message>
</context>
<context>
    <name>tradewind::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>只看不同</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Offers side by side</source>
        <translation>并排的商品</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有要对比的商品</translation>
    </message>
    <message>
        <source>Press C on an offer in the catalogue, on up to eight of them.</source>
        <translation>在商品目录中对商品按C键，最多八个。</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>打开商品目录</translation>
    </message>
    <message>
        <source>%1 of %2 offers</source>
        <translation>%1 / %2个商品</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出对比</translation>
    </message>
</context>
<context>
    <name>tradewind::Comparison</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>tradewind::ConversationModel</name>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <translation>%1，%2：%3（%4）</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>附件：%1</translation>
    </message>
</context>
<context>
    <name>tradewind::ConversationPanel</name>
    <message>
        <source>Nothing was said about it yet.</source>
        <translation>还没有人就此留言。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Messages of this conversation</source>
        <translation>此对话的消息</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为%1</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的消息</translation>
    </message>
    <message>
        <source>Write a message. Ctrl+Enter sends it; without a network it waits here.</source>
        <translation>写消息。Ctrl+Enter发送；没有网络时会在这里等待。</translation>
    </message>
    <message>
        <source>Files for this message</source>
        <translation>此消息的附件</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation>将%1另存为…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存%1</translation>
    </message>
</context>
<context>
    <name>tradewind::ConversationSession</name>
    <message>
        <source>New conversation about %1</source>
        <translation>关于%1的新对话</translation>
    </message>
    <message>
        <source>The first message is still on its way.</source>
        <translation>第一条消息仍在发送途中。</translation>
    </message>
    <message>
        <source>No conversation is open.</source>
        <translation>没有打开的对话。</translation>
    </message>
    <message>
        <source>The message is being saved.</source>
        <translation>正在保存消息。</translation>
    </message>
    <message>
        <source>The files are being copied.</source>
        <translation>正在复制文件。</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有写任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>The message is %n character(s) too long.</source>
        <translation>
            <numerusform>消息超出长度限制%n个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>打开询价</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Open the shipment</source>
        <translation>打开货运单</translation>
    </message>
    <message>
        <source>Open the receipt</source>
        <translation>打开入库单</translation>
    </message>
</context>
<context>
    <name>tradewind::CountdownRing</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1天%2小时</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1小时%2分</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>剩余时间：%1</translation>
    </message>
</context>
<context>
    <name>tradewind::DecisionCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 Key %2.</source>
        <translation>%1快捷键%2。</translation>
    </message>
</context>
<context>
    <name>tradewind::DecisionPanel</name>
    <message>
        <source>Without a network it waits here and is sent once.</source>
        <translation>没有网络时会在此等待，并且只发送一次。</translation>
    </message>
    <message>
        <source>Note to supplier</source>
        <translation>给供应商的备注</translation>
    </message>
    <message>
        <source>There is nothing to decide about this receipt.</source>
        <translation>此入库单没有需要决定的事项。</translation>
    </message>
    <message>
        <source>What shall be done</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>tradewind::DeliveryPane</name>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where the goods go</source>
        <translation>货物目的地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Incoterm 2020</source>
        <translation>国际贸易术语（Incoterms 2020）</translation>
    </message>
    <message>
        <source>Name the place the Incoterm speaks of.</source>
        <translation>请填写贸易术语所指的地点。</translation>
    </message>
</context>
<context>
    <name>tradewind::DiagnosticsDialog</name>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>What will be saved</source>
        <translation>将要保存的内容</translation>
    </message>
    <message>
        <source>Versions, a few settings, counts and the log: exactly what you see here, in one file. It goes nowhere unless you send it. No orders, names, prices or keys.</source>
        <translation>版本、少量设置、计数和日志：与此处所见完全一致，保存为一个文件。除非您自己发送，否则不会传到任何地方。不含订单、姓名、价格或密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为%1。</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>tradewind::DiscardRow</name>
    <message>
        <source>Discard this draft</source>
        <translation>丢弃此草稿</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Discard it for good?</source>
        <translation>确定永久丢弃？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>tradewind::DuesModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>amount and basis</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <comment>basis and deadline</comment>
        <translation>%1 · 截止%2</translation>
    </message>
    <message>
        <source>waived · %1</source>
        <translation>已免除 · %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>due and shipment</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n orders together</source>
        <translation>
            <numerusform>%n个订单合计%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>%1 · %2 on its way</source>
        <comment>reason and amount</comment>
        <translation>%1 · %2在途</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>estimates at %1 %2 for one %3</source>
        <translation>估算按1 %3 = %1 %2折算</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付款</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Paid, %1</source>
        <translation>已付，%1</translation>
    </message>
    <message>
        <source>Due now, %1</source>
        <translation>现在应付，%1</translation>
    </message>
    <message>
        <source>Expected, %1</source>
        <translation>预计，%1</translation>
    </message>
    <message>
        <source>Worst case, %1</source>
        <translation>最坏情况，%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n orders together, paid</source>
        <translation>
            <numerusform>%n个订单合计%1，已支付</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::DuesPage</name>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在应付</translation>
    </message>
    <message>
        <source>The rate is locked before you pay. The payment is saved here first and sent once; it is never sent by itself after the lock has ended.</source>
        <translation>汇率在您付款前锁定。付款先保存在本机，只发送一次；锁定结束后绝不会自动发送。</translation>
    </message>
    <message>
        <source>Pay for %1</source>
        <translation>支付%1</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Nothing is due now</source>
        <translation>目前没有应付款</translation>
    </message>
    <message>
        <source>What was due has been paid or is on its way.</source>
        <translation>应付的款项已付清或正在处理途中。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回%1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待处理更改</translation>
    </message>
</context>
<context>
    <name>tradewind::EraseDialog</name>
    <message>
        <source>I understand that this cannot be undone</source>
        <translation>我明白此操作无法撤销</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Erase this profile</source>
        <translation>清除此配置</translation>
    </message>
    <message>
        <source>Erase this profile?</source>
        <translation>清除此配置？</translation>
    </message>
    <message>
        <source>Every account of this profile is signed out, and all that lies on this computer is removed: drafts, notes, receipts, records, catalogue, pictures, settings, the key in the keychain, the log, and the demo workspace.</source>
        <translation>此配置的所有账户都会退出登录，本机上的一切都将删除：草稿、备注、回执、记录、商品目录、图片、设置、钥匙串中的密钥、日志以及演示工作区。</translation>
    </message>
    <message>
        <source>Nothing is removed at the platform: your orders go on. To keep a copy, export your data before.</source>
        <translation>平台上的内容不受影响：您的订单照常进行。如需留存副本，请先导出数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not reached the platform and will be lost.</source>
        <translation>
            <numerusform>有%n项更改尚未送达平台，将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not everything could be removed. %1</source>
        <translation>未能全部删除。%1</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在清除…</translation>
    </message>
</context>
<context>
    <name>tradewind::ExchangePanel</name>
    <message>
        <source>Exchange %1</source>
        <translation>兑换%1</translation>
    </message>
    <message>
        <source>Lock the rate</source>
        <translation>锁定汇率</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>立即兑换</translation>
    </message>
    <message>
        <source>You sell</source>
        <translation>您卖出</translation>
    </message>
    <message>
        <source>You buy</source>
        <translation>您买入</translation>
    </message>
    <message>
        <source>The locked rate has run out. Lock a new one.</source>
        <translation>锁定的汇率已到期。请重新锁定。</translation>
    </message>
    <message>
        <source>Lock a rate first.</source>
        <translation>请先锁定汇率。</translation>
    </message>
    <message>
        <source>Single use: it is exchanged at exactly these figures or not at all.</source>
        <translation>仅限使用一次：要么完全按这些数字兑换，要么不兑换。</translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>Our rate</source>
        <translation>我方汇率</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>点差</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1基点</translation>
    </message>
    <message>
        <source>At mid-market</source>
        <translation>按中间价</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>您需支付</translation>
    </message>
    <message>
        <source>You get</source>
        <translation>您得到</translation>
    </message>
    <message>
        <source>The balance holds only %1.</source>
        <translation>该余额只有%1。</translation>
    </message>
</context>
<context>
    <name>tradewind::ExportDialog</name>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Export my data</source>
        <translation>导出我的数据</translation>
    </message>
    <message>
        <source>Everything that this profile keeps of you, for every account in it: drafts, what you sent and what came of it, notes, orders, quotes, shipments, money, messages and files.</source>
        <translation>本配置中与您有关的全部内容，涵盖其中每个账户：草稿、您发出的操作及其结果、备注、订单、报价、货运、资金、消息和文件。</translation>
    </message>
    <message>
        <source>As JSON for programs and as CSV for spreadsheets, in a new folder. The key of your sign-in and the platform&apos;s catalogue are not part of it.</source>
        <translation>以JSON（供程序使用）和CSV（供表格软件使用）写入一个新文件夹。不包含您的登录密钥和平台商品目录。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>已将%n个文件写入%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
</context>
<context>
    <name>tradewind::ExtraService</name>
    <message>
        <source>At least %1</source>
        <translation>至少%1</translation>
    </message>
    <message>
        <source>The order is on its way.</source>
        <translation>服务订购正在提交。</translation>
    </message>
    <message>
        <source>Choose a service first.</source>
        <translation>请先选择一项服务。</translation>
    </message>
    <message>
        <source>Enter for how many.</source>
        <translation>请输入数量。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>price and what it is for</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tradewind::FeeBookModel</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>of the goods</source>
        <translation>按货款</translation>
    </message>
    <message>
        <source>of the payment</source>
        <translation>按付款额</translation>
    </message>
    <message>
        <source>once an order</source>
        <translation>每个订单一次</translation>
    </message>
    <message>
        <source>once a supplier order</source>
        <translation>每个供应商订单一次</translation>
    </message>
    <message>
        <source>for each unit</source>
        <translation>按每件</translation>
    </message>
    <message>
        <source>for each sample taken</source>
        <translation>按每个抽检样品</translation>
    </message>
    <message>
        <source>for each package</source>
        <translation>按每个包裹</translation>
    </message>
    <message numerus="yes">
        <source>for each item and day after %n free day(s)</source>
        <translation>
            <numerusform>免费%n天后按每项在库货物每天</numerusform>
        </translation>
    </message>
    <message>
        <source>for each item and day</source>
        <translation>按每项在库货物每天</translation>
    </message>
    <message>
        <source>off the mid-market rate</source>
        <translation>在中间价基础上扣减</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <comment>basis points</comment>
        <translation>%1基点</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多%1</translation>
    </message>
    <message>
        <source>%1 from %2 a month</source>
        <translation>每月满%2起为%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from day to day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收取方式</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>费率</translation>
    </message>
    <message>
        <source>Limits and tiers</source>
        <translation>限额与阶梯</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>tradewind::FilterChip</name>
    <message>
        <source>Filter %1, press to remove</source>
        <translation>筛选条件%1，按下可移除</translation>
    </message>
</context>
<context>
    <name>tradewind::FilterPanel</name>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类目</translation>
    </message>
    <message>
        <source>Lowest price in CNY</source>
        <translation>最低价（人民币）</translation>
    </message>
    <message>
        <source>Highest price in CNY</source>
        <translation>最高价（人民币）</translation>
    </message>
    <message>
        <source>to</source>
        <comment>price range</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Price, at %1 pcs</source>
        <translation>价格（按%1件）</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency, amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Landed cost</source>
        <translation>到岸成本</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>起订量</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>交期</translation>
    </message>
    <message>
        <source>Landed cost, %1</source>
        <translation>到岸成本，%1</translation>
    </message>
</context>
<context>
    <name>tradewind::FollowedOffers</name>
    <message>
        <source>delisted</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>sold again</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>in stock again</source>
        <translation>恢复有货</translation>
    </message>
    <message>
        <source>%1 → %2 (%3%4)</source>
        <extracomment>The price before, the price now, and by how much it changed: &quot;¥22.60 → ¥21.85 (−3.3 %)&quot;</extracomment>
        <translation>%1 → %2（%3%4）</translation>
    </message>
    <message>
        <source>as you last saw it</source>
        <translation>与上次查看时相同</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Since you last looked</source>
        <translation>自上次查看以来</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>tradewind::FollowedPage</name>
    <message>
        <source>Followed offers</source>
        <translation>关注的商品</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>I have seen all of it</source>
        <translation>全部已阅</translation>
    </message>
    <message numerus="yes">
        <source>%n changed since you last looked</source>
        <translation>
            <numerusform>自上次查看以来%n个有变化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed since you last looked</source>
        <translation>自上次查看以来没有变化</translation>
    </message>
    <message>
        <source>You follow no offer yet</source>
        <translation>还没有关注任何商品</translation>
    </message>
    <message>
        <source>Press Follow on an offer&apos;s page: price, stock and delisting are watched from then on.</source>
        <translation>在商品页按“关注”：此后价格、库存和下架都会留意。</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>打开商品目录</translation>
    </message>
</context>
<context>
    <name>tradewind::FreightPane</name>
    <message>
        <source>How they travel</source>
        <translation>运输方式</translation>
    </message>
    <message>
        <source>Freight line</source>
        <translation>货运线路</translation>
    </message>
    <message>
        <source>Memo on the order</source>
        <translation>订单备忘</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Your forwarder takes the goods over in China. We charge no freight.</source>
        <translation>您的货代在中国接收货物。我们不收取运费。</translation>
    </message>
    <message>
        <source>Freight and packing, estimated from the weights and sizes of the goods. They are charged later, as payment 2, when the packages have been measured.</source>
        <translation>运费和包装费，根据货物的重量和尺寸估算。包裹测量后，作为第二笔付款另行收取。</translation>
    </message>
</context>
<context>
    <name>tradewind::FrontDoor</name>
    <message>
        <source>That link leads nowhere in this program. Nothing was done.</source>
        <translation>该链接在本程序中没有对应的位置。未执行任何操作。</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>搜索商品目录</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>货运单</translation>
    </message>
</context>
<context>
    <name>tradewind::FxPane</name>
    <message>
        <source>Exchange rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>The order is paid in its own currency. Nothing is exchanged.</source>
        <translation>订单以其自身币种支付，无需兑换。</translation>
    </message>
    <message>
        <source>Lock a rate for this payment. It is used once, in the same step that takes the money, and simply ends when it is not used.</source>
        <translation>为这笔付款锁定汇率。它只使用一次，与扣款同一步完成；未使用则自动失效。</translation>
    </message>
    <message>
        <source>This rate is yours until the lock ends.</source>
        <translation>在锁定结束前，此汇率为您保留。</translation>
    </message>
    <message>
        <source>The lock has ended. Nothing was paid. Lock again at today&apos;s rate.</source>
        <translation>锁定已结束，未付任何款项。请按今天的汇率重新锁定。</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>您需支付</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>有约束力</translation>
    </message>
    <message>
        <source>at the rate of now</source>
        <translation>按当前汇率</translation>
    </message>
    <message>
        <source>Our rate</source>
        <translation>我方汇率</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation>每%2兑%1</translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>Cost of the exchange</source>
        <translation>兑换成本</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1基点</translation>
    </message>
</context>
<context>
    <name>tradewind::HelpPage</name>
    <message>
        <source>Keyboard and help</source>
        <translation>键盘与帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Without a mouse</source>
        <translation>不用鼠标</translation>
    </message>
    <message>
        <source>Tab goes from control to control and leaves every table. Arrow keys walk inside tables, steps and timelines; Enter opens.</source>
        <translation>Tab键在控件之间移动，并可离开任何表格。方向键在表格、步骤和时间线内移动；Enter键打开。</translation>
    </message>
    <message>
        <source>Decisions are cards with a number: press it to choose. Ctrl+Enter goes to the next step of a wizard.</source>
        <translation>决定以带编号的卡片显示：按编号即可选择。Ctrl+Enter进入向导的下一步。</translation>
    </message>
    <message>
        <source>Every figure, chart and picture has a name for screen readers; a chart can be read as a table.</source>
        <translation>每个数字、图表和图片都有供屏幕阅读器使用的名称；图表可以按表格阅读。</translation>
    </message>
    <message>
        <source>Where quantities are entered, Ctrl+T changes them to what the coach advises.</source>
        <translation>在填写数量的地方，按Ctrl+T改成建议的数量。</translation>
    </message>
    <message>
        <source>In pending changes 1 accepts, reviews or tries again, 2 edits, 3 gives up or takes back.</source>
        <translation>在“待处理更改”中，按1接受、核对或重试，按2修改，按3放弃或撤回。</translation>
    </message>
    <message>
        <source>In the catalogue whatever you type is searched for. Space shows an offer at a glance, Alt+Enter goes to its supplier, C compares it, Shift+C goes to the comparison; Ctrl+Page Up and Ctrl+Page Down go from view to view.</source>
        <translation>在商品目录中，键入的任何文字都会被搜索。空格键快速查看商品，Alt+Enter前往其供应商，C加入对比，Shift+C打开对比；Ctrl+Page Up和Ctrl+Page Down切换视图。</translation>
    </message>
</context>
<context>
    <name>tradewind::HomeDesk</name>
    <message>
        <source>Nothing needs you</source>
        <translation>没有需要您处理的事项</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n件事项需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · the first one ends in %2</source>
        <translation>%1 · 最早的一件还剩%2</translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <comment>format of a moment</comment>
        <translation>M月d日dddd HH:mm</translation>
    </message>
</context>
<context>
    <name>tradewind::HomePage</name>
    <message>
        <source>Quotes that end, approvals, payments and decisions will stand here.</source>
        <translation>即将到期的报价、审批、付款和待决定事项会显示在这里。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Requests and quotes</source>
        <translation>询价与报价</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>需要您处理的事项</translation>
    </message>
    <message>
        <source>Shipments on their way</source>
        <translation>运输途中的货运单</translation>
    </message>
    <message>
        <source>All shipments</source>
        <translation>全部货运单</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Paid, by month</source>
        <translation>按月已付金额</translation>
    </message>
    <message>
        <source>next %1 of %2 · hatched bars are expected arrival windows</source>
        <translation>最近%1单，共%2单 · 斜线条表示预计到达时段</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>No rates have been received yet.</source>
        <translation>尚未收到汇率。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1兑%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>mid-market</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>Its history needs a connection.</source>
        <translation>查看其历史需要网络连接。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>since %1: low %2 · high %3</source>
        <translation>自%1以来：最低%2 · 最高%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>冻结%1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid this month: %1</source>
        <translation>本月已付：%1</translation>
    </message>
    <message>
        <source>%1 · not up to date, from %2</source>
        <translation>%1 · 不是最新，截至%2</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <translation>审批（%1）</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>amount</comment>
        <extracomment>millions, over a bar</extracomment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>amount</comment>
        <extracomment>thousands, over a bar</extracomment>
        <translation>%1k</translation>
    </message>
</context>
<context>
    <name>tradewind::ImageView</name>
    <message>
        <source>The picture is on its way</source>
        <translation>图片正在加载</translation>
    </message>
    <message>
        <source>Shown at %1 %</source>
        <translation>以%1%显示</translation>
    </message>
</context>
<context>
    <name>tradewind::ItemsStep</name>
    <message>
        <source>Items</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Goods of the catalogue, a link, or a few words about what you look for.</source>
        <translation>目录中的商品、一个链接，或用几句话描述您要找的东西。</translation>
    </message>
    <message>
        <source>Name of the request</source>
        <translation>询价名称</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>What you ask for</source>
        <translation>您询价的内容</translation>
    </message>
    <message>
        <source>Add something that is not in the catalogue</source>
        <translation>添加目录中没有的货物</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>货物描述</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Choose from the catalogue</source>
        <translation>从目录中选择</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
</context>
<context>
    <name>tradewind::LandedAssumptions</name>
    <message>
        <source>%1, %2</source>
        <comment>city, country code</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Landed costs appear once fees, freight and rates are here.</source>
        <translation>费率、运价和汇率到位后将显示到岸成本。</translation>
    </message>
    <message>
        <source>Landed for</source>
        <extracomment>Followed by a quantity and a place: &quot;Landed for 1,000 pcs to Hamburg, DE&quot;.</extracomment>
        <translation>到岸成本按</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>to</source>
        <comment>destination follows</comment>
        <translation>运至</translation>
    </message>
    <message>
        <source>rate %1 of %2</source>
        <translation>汇率%1（%2）</translation>
    </message>
    <message>
        <source>without recoverable VAT</source>
        <translation>不含可抵扣增值税</translation>
    </message>
    <message>
        <source>Landed, %1 to %2</source>
        <comment>currency, place</comment>
        <translation>至%2到岸（%1）</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>到岸成本</translation>
    </message>
    <message>
        <source>Landed for %1 pcs to %2</source>
        <extracomment>A quantity and a place: &quot;Landed for 1,000 pcs to Hamburg, DE&quot;.</extracomment>
        <translation>到岸成本（%1件，运至%2）</translation>
    </message>
</context>
<context>
    <name>tradewind::LedgerModel</name>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Outcome unknown, asking</source>
        <translation>结果未知，正在查询</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Balance, with frozen</source>
        <translation>余额（含冻结）</translation>
    </message>
</context>
<context>
    <name>tradewind::LoadBar</name>
    <message>
        <source>How much of the catalogue is here</source>
        <translation>商品目录已获取多少</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不获取</translation>
    </message>
    <message>
        <source>Nothing more is fetched until you ask for it, nor after the next start</source>
        <translation>在您要求之前不再获取，下次启动后也是</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>tradewind::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>还没有对话</translation>
    </message>
    <message>
        <source>Write about a quote, an order or a shipment from its page.</source>
        <translation>可在报价、订单或货运单的页面上就其发送消息。</translation>
    </message>
</context>
<context>
    <name>tradewind::Milestones</name>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1：进行中</translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation>%1：未到</translation>
    </message>
</context>
<context>
    <name>tradewind::ModePane</name>
    <message>
        <source>What we do for you</source>
        <translation>我们为您做什么</translation>
    </message>
    <message>
        <source>It decides which fees count and how far the goods come with us.</source>
        <translation>服务模式决定收取哪些费用，以及我们把货物运送到哪一步。</translation>
    </message>
    <message>
        <source>Service mode</source>
        <translation>服务模式</translation>
    </message>
    <message>
        <source>Pay from</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Balance to pay from</source>
        <translation>用于付款的余额</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Inspection in the warehouse</source>
        <translation>仓库验货</translation>
    </message>
    <message>
        <source>The balances are being read.</source>
        <translation>正在读取余额。</translation>
    </message>
</context>
<context>
    <name>tradewind::MoneyDesk</name>
    <message>
        <source>The top-up of %1 is on its way.</source>
        <translation>%1的充值正在提交。</translation>
    </message>
    <message>
        <source>The exchange of %1 for %2 is on its way.</source>
        <translation>%1兑%2的兑换正在提交。</translation>
    </message>
</context>
<context>
    <name>tradewind::MoneyPage</name>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Days of history</source>
        <translation>历史天数</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>days</comment>
        <translation>30天</translation>
    </message>
    <message>
        <source>90 d</source>
        <comment>days</comment>
        <translation>90天</translation>
    </message>
    <message>
        <source>1 y</source>
        <comment>year</comment>
        <translation>1年</translation>
    </message>
    <message>
        <source>Same, as a table</source>
        <translation>以表格查看</translation>
    </message>
    <message>
        <source>History of the rate</source>
        <translation>汇率历史</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列表内容</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Fee book</source>
        <translation>费率表</translation>
    </message>
    <message>
        <source>Which movements</source>
        <translation>显示哪些流水</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Top-ups</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Order, amount</source>
        <translation>订单、金额</translation>
    </message>
    <message>
        <source>Find a movement</source>
        <translation>查找流水</translation>
    </message>
    <message>
        <source>CNY for one %1</source>
        <translation>1 %1兑CNY</translation>
    </message>
    <message>
        <source>Your role does not allow payments.</source>
        <translation>您的角色不允许付款。</translation>
    </message>
    <message>
        <source>Your role does not allow exchanging.</source>
        <translation>您的角色不允许兑换。</translation>
    </message>
    <message>
        <source>There is no other balance to exchange for.</source>
        <translation>没有其他余额可供兑换。</translation>
    </message>
    <message>
        <source>No balances here</source>
        <translation>这里没有余额</translation>
    </message>
    <message>
        <source>They come with the first sync, if your role may see them.</source>
        <translation>如果您的角色有权查看，首次同步后会显示。</translation>
    </message>
    <message>
        <source>The history of rates needs the platform.</source>
        <translation>汇率历史需要连接平台。</translation>
    </message>
    <message>
        <source>Not up to date: as the platform told it on %1.</source>
        <translation>不是最新：平台于%1提供。</translation>
    </message>
</context>
<context>
    <name>tradewind::NeedsModel</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>未来几天</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>tradewind::NoOffers</name>
    <message>
        <source>The catalogue is not here yet</source>
        <translation>目录尚未下载</translation>
    </message>
    <message>
        <source>It is being fetched from the platform. You can work elsewhere meanwhile.</source>
        <translation>正在从平台获取，您可以先处理其他工作。</translation>
    </message>
    <message>
        <source>No offer matches</source>
        <translation>没有匹配的商品</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No offer passes the filters</source>
        <translation>没有符合筛选条件的商品</translation>
    </message>
    <message>
        <source>Take one away, or all of them at once.</source>
        <translation>去掉一个条件，或一次全部清除。</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message numerus="yes">
        <source>Did you mean “%1”: %n offer(s)</source>
        <translation>
            <numerusform>您要找的是“%1”吗？%n个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer words, or Chinese ones: the original titles are searched too. Enter looks for suppliers and numbers as well.</source>
        <translation>请减少关键词，或使用中文：原始标题也会被搜索。按回车键还会查找供应商和编号。</translation>
    </message>
</context>
<context>
    <name>tradewind::NumberEdit</name>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>Only digits and one decimal mark, please.</source>
        <translation>请只输入数字和一个小数点。</translation>
    </message>
    <message>
        <source>Leave out the thousands separator: it could be read as a decimal mark.</source>
        <translation>请不要输入千位分隔符：它可能被读作小数点。</translation>
    </message>
    <message>
        <source>Write the number out, without an exponent.</source>
        <translation>请完整写出数字，不要使用指数。</translation>
    </message>
    <message>
        <source>Whole numbers only.</source>
        <translation>只能输入整数。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal(s).</source>
        <translation>
            <numerusform>最多%n位小数。</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be below zero.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字太大。</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferCards</name>
    <message>
        <source>Compared</source>
        <translation>对比中</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferCoach</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What to change about an order, and what comes of it: &quot;50 more of Sand, then ¥21.85 each&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Change to this</source>
        <translation>改成这样</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferComparison</name>
    <message>
        <source>least</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Landed, each</source>
        <translation>单件到岸成本</translation>
    </message>
    <message>
        <source>Landed, in all</source>
        <translation>到岸成本总额</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Mixed batch</source>
        <translation>混批</translation>
    </message>
    <message>
        <source>variants add up</source>
        <translation>各规格合并计算</translation>
    </message>
    <message>
        <source>each on its own</source>
        <translation>各规格单独计算</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>delisted</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Weight, each</source>
        <translation>单件重量</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1克</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限品</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>offer, fact, value</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: they differ</source>
        <translation>%1：各不相同</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>%1: press to open it, move it or take it out</source>
        <translation>%1：点按可打开、移动或移出对比</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferCost</name>
    <message>
        <source>Landed cost</source>
        <translation>到岸成本</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>per piece</source>
        <translation>每件</translation>
    </message>
    <message>
        <source>Change assumptions</source>
        <translation>修改假设</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Add to buying list</source>
        <translation>加入采购清单</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>factory %1</source>
        <translation>出厂价%1</translation>
    </message>
    <message>
        <source>Landed ≈ %1</source>
        <translation>到岸成本 ≈ %1</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>可能范围</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>已关注</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>You hear of new prices, stock and delisting</source>
        <translation>价格、库存变化和下架时会通知您</translation>
    </message>
    <message>
        <source>Lines to %1</source>
        <translation>到%1的线路</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferDetail</name>
    <message>
        <source>Enter a quantity</source>
        <translation>请输入数量</translation>
    </message>
    <message>
        <source>%1 more to the minimum of %2</source>
        <translation>还差%1达到起订量%2</translation>
    </message>
    <message>
        <source>Sold in lots of %1: %2 more to the next</source>
        <translation>按%1的倍数出售：再加%2达到下一倍数</translation>
    </message>
    <message>
        <source>%1 more than are in stock</source>
        <translation>超出库存%1</translation>
    </message>
    <message>
        <source>This offer is no longer sold</source>
        <translation>该商品已停售</translation>
    </message>
    <message>
        <source>No price is published</source>
        <translation>没有公布价格</translation>
    </message>
    <message>
        <source>Seller says</source>
        <translation>卖家提供</translation>
    </message>
    <message>
        <source>Official, weighed</source>
        <translation>官方称重</translation>
    </message>
    <message>
        <source>Predicted, %1 sure</source>
        <translation>预测，可信度%1</translation>
    </message>
    <message>
        <source>Predicted from size</source>
        <translation>按尺寸预测</translation>
    </message>
    <message>
        <source>Measured in the warehouse</source>
        <translation>仓库实测</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>from so many pieces on</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2天</translation>
    </message>
    <message>
        <source>Minimum %1, in lots of %2</source>
        <translation>起订量%1，按%2的倍数</translation>
    </message>
    <message>
        <source>MOQ and lot size met</source>
        <translation>已满足起订量和批量</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s), %1 pcs</source>
        <extracomment>%1 is a number of pieces; the number of variants comes first.</extracomment>
        <translation>
            <numerusform>%n个规格，%1件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n carton(s)</source>
        <translation>
            <numerusform>%1，%n箱</numerusform>
        </translation>
    </message>
    <message>
        <source>MOQ</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>%1 pcs</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Mixed batch</source>
        <translation>混批</translation>
    </message>
    <message>
        <source>variants add up</source>
        <translation>规格合并计算</translation>
    </message>
    <message>
        <source>each on its own</source>
        <translation>各规格单独计算</translation>
    </message>
    <message>
        <source>Dispatch promise</source>
        <translation>发货承诺</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>Carton of %1</source>
        <translation>每箱%1件</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 cm</source>
        <translation>%1 × %2 × %3厘米</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1克</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>%1 / 5</source>
        <translation>%1 / 5</translation>
    </message>
    <message>
        <source>Composite</source>
        <translation>综合评分</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>After sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Shipped within 48 h</source>
        <translation>48小时揽收</translation>
    </message>
    <message>
        <source>Perfect orders</source>
        <translation>完美履约</translation>
    </message>
    <message>
        <source>Quality refunds</source>
        <translation>品质退款</translation>
    </message>
    <message>
        <source>Shipped late</source>
        <translation>延迟发货</translation>
    </message>
    <message>
        <source>Super factory</source>
        <translation>超级工厂</translation>
    </message>
    <message>
        <source>Powerful merchant</source>
        <translation>实力商家</translation>
    </message>
    <message>
        <source>TP member</source>
        <translation>诚信通会员</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, city</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferFacts</name>
    <message>
        <source>Picture of the goods</source>
        <translation>商品图片</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Weight per piece</source>
        <translation>单件重量</translation>
    </message>
    <message>
        <source>Show this picture</source>
        <translation>显示此图片</translation>
    </message>
    <message>
        <source>The supplier is not known here.</source>
        <translation>此处没有该供应商的信息。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Look at the pictures closely</source>
        <translation>仔细查看图片</translation>
    </message>
    <message>
        <source>Price as you knew it</source>
        <translation>您所知的价格变化</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>From %1 on %2 to %3 now; never below %4</source>
        <translation>从%2的%1到现在的%3；最低%4</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferKeys</name>
    <message numerus="yes">
        <source>%n offer(s) are compared already, and more do not fit side by side.</source>
        <translation>
            <numerusform>已在对比%n个商品，再多就排不下了。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::OfferListModel</name>
    <message>
        <source>Offer</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>MOQ</source>
        <extracomment>Minimum order quantity</extracomment>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Lead</source>
        <extracomment>Days until ready</extracomment>
        <translation>交期</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>buy again %1</source>
        <translation>复购%1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>Days</extracomment>
        <translation>%1天</translation>
    </message>
    <message>
        <source>delisted</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>MOQ %1</source>
        <translation>起订%1</translation>
    </message>
    <message>
        <source>Delisted</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>售罄</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>含电池</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Weight, each</source>
        <translation>单件重量</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1克</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>from so many pieces on</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>对比中</translation>
    </message>
    <message>
        <source>Factory</source>
        <comment>a supplier</comment>
        <translation>工厂</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferPage</name>
    <message>
        <source>1688 page</source>
        <translation>1688页面</translation>
    </message>
    <message>
        <source>Choose quantities</source>
        <translation>选择数量</translation>
    </message>
    <message>
        <source>Stock beside each field</source>
        <translation>输入框旁为库存</translation>
    </message>
    <message>
        <source>Quantities of the variants</source>
        <translation>各规格的数量</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格参数</translation>
    </message>
    <message>
        <source>Price by quantity</source>
        <translation>数量与价格</translation>
    </message>
    <message>
        <source>Prices by quantity</source>
        <translation>数量与价格</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Offer %1</source>
        <translation>商品%1</translation>
    </message>
    <message>
        <source>The variants of this offer are not here yet.</source>
        <translation>该商品的规格尚未获取。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Factory price</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>From %1 to %2 a piece as the quantity grows</source>
        <translation>数量增加时每件从%1降至%2</translation>
    </message>
    <message>
        <source>It is on the list “%1” now.</source>
        <translation>已在清单“%1”中。</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开清单</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>对比中</translation>
    </message>
    <message>
        <source>%1. Shown as it was when last opened.</source>
        <translation>%1。显示的是上次打开时的内容。</translation>
    </message>
    <message>
        <source>%1. Only the summary is known here.</source>
        <translation>%1。此处只有概要信息。</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferPreview</name>
    <message>
        <source>%1 %2</source>
        <comment>from how many, price</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>已加入对比</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferSearch</name>
    <message>
        <source>Minimum order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>不超过%1</translation>
    </message>
    <message>
        <source>Ready in</source>
        <translation>交期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天内</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>In stock now</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>No battery, liquid …</source>
        <translation>无电池、液体等</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>price range</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>MOQ up to %1</source>
        <translation>起订量不超过%1</translation>
    </message>
    <message numerus="yes">
        <source>Ready in %n day(s)</source>
        <translation>
            <numerusform>%n天内交货</numerusform>
        </translation>
    </message>
    <message>
        <source>Rating %1+</source>
        <translation>评分%1以上</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有库存</translation>
    </message>
    <message numerus="yes">
        <source>Take away “%1”: %n offer(s)</source>
        <translation>
            <numerusform>不限“%1”：%n个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不含</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency, amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Landed %1 – %2</source>
        <translation>到岸成本%1 – %2</translation>
    </message>
    <message>
        <source>Landed from %1</source>
        <translation>到岸成本%1起</translation>
    </message>
    <message>
        <source>Landed up to %1</source>
        <translation>到岸成本不超过%1</translation>
    </message>
    <message>
        <source>MOQ %1 – %2</source>
        <translation>起订量%1 – %2</translation>
    </message>
    <message>
        <source>MOQ from %1</source>
        <translation>起订量%1起</translation>
    </message>
    <message>
        <source>Ready in %1 – %2 days</source>
        <translation>%1 – %2天交货</translation>
    </message>
    <message numerus="yes">
        <source>Ready in %n day(s) or more</source>
        <translation>
            <numerusform>%n天或以上交货</numerusform>
        </translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>不含%1</translation>
    </message>
    <message>
        <source>Only those I follow</source>
        <translation>仅我关注的</translation>
    </message>
</context>
<context>
    <name>tradewind::OfferTable</name>
    <message>
        <source>Offers</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>tradewind::OrderDetail</name>
    <message>
        <source>On its way to the platform</source>
        <translation>正在提交到平台</translation>
    </message>
    <message>
        <source>placed by %1</source>
        <translation>由%1下单</translation>
    </message>
    <message>
        <source>placed by %1, approved by %2</source>
        <translation>由%1下单，%2审批通过</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4 · %5</source>
        <comment>title, mode, Incoterm, place, who</comment>
        <translation>%1 · %2 · %3 %4 · %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>act and how it stands</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>At your forwarder</source>
        <translation>已到您的货代</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约%1</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>操作人：%1</translation>
    </message>
    <message>
        <source>%1 needs you</source>
        <translation>%1需要您处理</translation>
    </message>
    <message>
        <source>It was not carried out. See why, and decide what happens.</source>
        <translation>它未被执行。请查看原因，并决定如何处理。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The order is on its way</source>
        <translation>订单正在提交</translation>
    </message>
    <message>
        <source>Nothing is binding until the platform confirms it.</source>
        <translation>在平台确认之前，一切均无约束力。</translation>
    </message>
    <message>
        <source>The payment is on its way</source>
        <translation>付款正在提交</translation>
    </message>
    <message>
        <source>Nothing is paid until the platform confirms it.</source>
        <translation>在平台确认之前，不会支付任何款项。</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>支付%1</translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation>核对并付款</translation>
    </message>
    <message>
        <source>Pay %1 by %2</source>
        <translation>请在%2前支付%1</translation>
    </message>
    <message>
        <source>Else the order is cancelled; nothing was bought yet.</source>
        <translation>否则订单将被取消；目前尚未采购任何货物。</translation>
    </message>
    <message>
        <source>The order does not go on until it is paid: %1.</source>
        <translation>付款前订单不会继续：%1。</translation>
    </message>
    <message>
        <source>Decide about %1</source>
        <translation>请对%1作出决定</translation>
    </message>
    <message>
        <source>Look and decide</source>
        <translation>查看并决定</translation>
    </message>
    <message>
        <source>Decide about %1 by %2</source>
        <translation>请在%2前对%1作出决定</translation>
    </message>
    <message>
        <source>Pay for shipment %1</source>
        <translation>为货运单%1付款</translation>
    </message>
    <message>
        <source>It leaves once payment 2 is made.</source>
        <translation>第二笔付款完成后即发出。</translation>
    </message>
    <message>
        <source>To the shipment</source>
        <translation>前往货运单</translation>
    </message>
    <message>
        <source>The order is on hold</source>
        <translation>订单已暂停</translation>
    </message>
    <message>
        <source>Open messages</source>
        <translation>打开消息</translation>
    </message>
    <message>
        <source>Everything is in the warehouse</source>
        <translation>全部货物已在仓库</translation>
    </message>
    <message>
        <source>Build a shipment from what is stored.</source>
        <translation>用在库货物创建货运单。</translation>
    </message>
    <message>
        <source>To the stored goods</source>
        <translation>前往在库货物</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number and day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>after measuring</source>
        <translation>测量后</translation>
    </message>
    <message>
        <source>%1, not issued yet</source>
        <translation>%1，尚未开具</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>charge and amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>charges and their sum</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 Refunded: %2.</source>
        <comment>rule and amount</comment>
        <translation>%1已退款：%2。</translation>
    </message>
    <message>
        <source>Cancelling was asked for; the platform&apos;s answer comes here.</source>
        <translation>已请求取消；平台的答复将显示在此处。</translation>
    </message>
    <message>
        <source>The memo is saved here and on its way.</source>
        <translation>备忘已保存在本机，正在发送。</translation>
    </message>
    <message>
        <source>Again: %1</source>
        <translation>再次下单：%1</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>%1, %2 · on request</source>
        <comment>number and day</comment>
        <translation>%1，%2 · 可向我们索取</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已采购</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>采购中</translation>
    </message>
    <message>
        <source>Supplier ships</source>
        <translation>供应商发货</translation>
    </message>
    <message>
        <source>To your forwarder</source>
        <translation>送往您的货代</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>派送</translation>
    </message>
    <message>
        <source>Memo changed</source>
        <translation>备注已更改</translation>
    </message>
    <message>
        <source>by %1, instead of: %2</source>
        <translation>%1更改，原为：%2</translation>
    </message>
</context>
<context>
    <name>tradewind::OrderListModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1及另外%n家</numerusform>
        </translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <comment>number, mode, Incoterm, place</comment>
        <translation>%1 · %2 · %3 %4</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在应付</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message numerus="yes">
        <source>Checkout · %n line(s)</source>
        <translation>
            <numerusform>结算 · %n行</numerusform>
        </translation>
    </message>
    <message>
        <source>approval ends</source>
        <translation>批准失效</translation>
    </message>
</context>
<context>
    <name>tradewind::OrderPage</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为%1</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>再次下单</translation>
    </message>
    <message>
        <source>Write about this order</source>
        <translation>就此订单留言</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Goods by supplier order</source>
        <translation>按供应商订单列出的货物</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>费用明细</translation>
    </message>
    <message>
        <source>Dues of the order</source>
        <translation>订单应付款</translation>
    </message>
    <message>
        <source>Receipts and shipments</source>
        <translation>入库单与货运单</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备忘</translation>
    </message>
    <message>
        <source>Save memo</source>
        <translation>保存备忘</translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation>核对并付款</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>This order is not known here</source>
        <translation>此处没有该订单</translation>
    </message>
    <message>
        <source>It may belong to another company, or has not arrived yet.</source>
        <translation>它可能属于其他公司，或尚未同步到本机。</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新建订单</translation>
    </message>
    <message>
        <source>There are documents once the order is confirmed.</source>
        <translation>订单确认后才有单据。</translation>
    </message>
    <message>
        <source>You can write once the order is confirmed.</source>
        <translation>订单确认后才能留言。</translation>
    </message>
    <message>
        <source>These goods cannot be put on a buying list.</source>
        <translation>这些货物无法加入采购清单。</translation>
    </message>
    <message>
        <source>You can write a memo once the order is confirmed.</source>
        <translation>订单确认后才能填写备忘。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在应付</translation>
    </message>
    <message>
        <source>Expected in all</source>
        <translation>预计总额</translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation>最坏情况</translation>
    </message>
    <message>
        <source>These goods cannot be had any more and are not on the new list: %1</source>
        <translation>这些商品已无法采购，未列入新清单：%1</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>打开清单</translation>
    </message>
    <message>
        <source>for you and your colleagues</source>
        <translation>供您和同事查看</translation>
    </message>
    <message numerus="yes">
        <source>without %1, shared by %n order(s)</source>
        <translation>
            <numerusform>不含%1（由%n个订单共担）</numerusform>
        </translation>
    </message>
    <message>
        <source>Duty, clearance and import VAT are paid at customs; they are in none of these sums.</source>
        <translation>关税、清关费和进口增值税在海关缴纳，不在以上任何合计之内。</translation>
    </message>
</context>
<context>
    <name>tradewind::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Which orders</source>
        <translation>筛选订单</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>In warehouse</source>
        <translation>在仓库</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Number, goods, supplier, waybill</source>
        <translation>编号、货物、供应商、运单号</translation>
    </message>
    <message>
        <source>Find an order</source>
        <translation>查找订单</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need(s) you</source>
        <translation>
            <numerusform>%1，%n项需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>暂无订单</translation>
    </message>
    <message>
        <source>Order from a buying list at published prices, or from a quote you accepted.</source>
        <translation>可从采购清单按公布价格下单，或从您已接受的报价下单。</translation>
    </message>
    <message>
        <source>Browse the catalogue</source>
        <translation>浏览商品目录</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>没有匹配的订单</translation>
    </message>
    <message>
        <source>Nothing has this state and these words.</source>
        <translation>没有符合此状态和这些关键词的订单。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
</context>
<context>
    <name>tradewind::PackagingStep</name>
    <message>
        <source>Packaging, QC, files</source>
        <translation>包装、验货、文件</translation>
    </message>
    <message>
        <source>How each line is packed and inspected, and what the supplier should look at.</source>
        <translation>每一行如何包装和验货，以及供应商应查看的内容。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>kept here, sent with the request; 25 MB each</source>
        <translation>保存在本机，随询价发送；每个不超过25 MB</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Note to the supplier</source>
        <translation>给供应商的备注</translation>
    </message>
    <message>
        <source>Files for the supplier</source>
        <translation>给供应商的文件</translation>
    </message>
    <message>
        <source>e.g. white box, EAN label, 24 to a carton</source>
        <translation>例如：白盒、EAN标签、每箱24件</translation>
    </message>
    <message>
        <source>Sample first</source>
        <translation>先打样</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>None. Drop files here or add them.</source>
        <translation>无。可将文件拖到此处或点击添加。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
</context>
<context>
    <name>tradewind::PanelFrame</name>
    <message>
        <source>Details (F8)</source>
        <translation>详情 (F8)</translation>
    </message>
</context>
<context>
    <name>tradewind::PaperSaver</name>
    <message>
        <source>Save %1</source>
        <translation>保存%1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tradewind::PartsBar</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
</context>
<context>
    <name>tradewind::PaymentPanel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mid-market, %1 per %2</source>
        <translation>中间价，每%2兑%1</translation>
    </message>
    <message>
        <source>Mid rate, %1 to %2: from %3 to %4</source>
        <translation>中间价，%1至%2：从%3到%4</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Lock the rate</source>
        <translation>锁定汇率</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Sent once. Saved before it is sent, so a crash or a cut cannot lose it or send it twice.</source>
        <translation>只发送一次。发送前已保存，因此崩溃或断电都不会使其丢失或重复发送。</translation>
    </message>
    <message>
        <source>Rate locked</source>
        <translation>汇率已锁定</translation>
    </message>
    <message>
        <source>Rate lock is over</source>
        <translation>汇率锁定已到期</translation>
    </message>
    <message>
        <source>No exchange needed</source>
        <translation>无需兑换</translation>
    </message>
    <message>
        <source>Rate, not locked</source>
        <translation>汇率未锁定</translation>
    </message>
    <message>
        <source>%1 · single use</source>
        <translation>%1 · 仅限一次使用</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation>每%2兑%1</translation>
    </message>
    <message>
        <source>No rate is known here yet</source>
        <translation>此处尚无已知汇率</translation>
    </message>
    <message>
        <source>until %1, then lock again</source>
        <translation>有效至%1，之后需重新锁定</translation>
    </message>
    <message>
        <source>nothing was paid</source>
        <translation>未支付任何款项</translation>
    </message>
    <message>
        <source>moves until you lock it</source>
        <translation>锁定前会变动</translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation>重新锁定</translation>
    </message>
    <message>
        <source>Locking the rate.</source>
        <translation>正在锁定汇率。</translation>
    </message>
    <message>
        <source>Mid-market</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>Mid-market, %1</source>
        <translation>中间价，%1</translation>
    </message>
    <message>
        <source>Our rate</source>
        <translation>我方汇率</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>点差</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1基点</translation>
    </message>
    <message>
        <source>Payment fee</source>
        <translation>付款手续费</translation>
    </message>
    <message>
        <source>none from balance</source>
        <translation>余额付款免手续费</translation>
    </message>
    <message>
        <source>At mid you would pay</source>
        <translation>按中间价您需支付</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>您需支付</translation>
    </message>
    <message>
        <source>Cost of the exchange</source>
        <translation>兑换成本</translation>
    </message>
    <message>
        <source>%1 balance</source>
        <translation>%1余额</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>This payment</source>
        <translation>本次付款</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>支付%1</translation>
    </message>
</context>
<context>
    <name>tradewind::PendingDesk</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>the platform&apos;s answer; it is asked under the same key</source>
        <translation>平台的答复；以同一请求编号查询</translation>
    </message>
    <message>
        <source>&quot;%1&quot; to be confirmed</source>
        <translation>“%1”得到确认</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which comes first</source>
        <translation>排在前面的“%1”</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>网络连接</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待%1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>第%1次尝试</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>The platform said: %1 (%2)</source>
        <translation>平台答复：%1（%2）</translation>
    </message>
    <message>
        <source>It waits for: %1</source>
        <translation>正在等待：%1</translation>
    </message>
    <message>
        <source>%1: allowed %2, now %3</source>
        <translation>%1：允许%2，现为%3</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存时间：%1</translation>
    </message>
    <message>
        <source>First sent: %1, attempts: %2</source>
        <translation>首次发送：%1，尝试次数：%2</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>参考号：%1</translation>
    </message>
    <message>
        <source>Taken back: %1. It will not be sent.</source>
        <translation>已撤回：%1。将不会发送。</translation>
    </message>
    <message>
        <source>You accepted the new value: a new act took its place.</source>
        <translation>您已接受新值：由一个新操作取代。</translation>
    </message>
    <message>
        <source>It took the place of an act the platform refused, with the new value you accepted.</source>
        <translation>它取代了被平台拒绝的操作，并采用您接受的新值。</translation>
    </message>
    <message>
        <source>%1: allowed %2</source>
        <translation>%1：允许%2</translation>
    </message>
    <message>
        <source>%1: yours %2, theirs %3, before %4</source>
        <translation>%1：您的%2，对方的%3，原值%4</translation>
    </message>
    <message>
        <source>the platform&apos;s answer whether it was carried out already</source>
        <translation>平台答复其是否已经执行</translation>
    </message>
    <message>
        <source>the platform&apos;s answer about &quot;%1&quot;</source>
        <translation>平台对“%1”的答复</translation>
    </message>
    <message>
        <source>It is being taken back.</source>
        <translation>正在撤回。</translation>
    </message>
    <message>
        <source>is being taken back</source>
        <translation>正在撤回</translation>
    </message>
</context>
<context>
    <name>tradewind::PendingModel</name>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>tradewind::PendingPage</name>
    <message>
        <source>Your decision</source>
        <translation>由您决定</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待处理更改</translation>
    </message>
    <message>
        <source>Queued work survives a crash or a power cut and reaches the platform once, or comes back here with the reason.</source>
        <translation>已排队的操作不会因崩溃或断电丢失，只会到达平台一次，否则会连同原因退回此处。</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的更改</translation>
    </message>
    <message>
        <source>What you do without a network is listed here until the platform has confirmed it.</source>
        <translation>您在断网时所做的操作会列在此处，直到平台确认。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>Every change has reached the platform.</source>
        <translation>所有更改均已到达平台。</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>正在等待%1。</translation>
    </message>
    <message numerus="yes">
        <source>Sent or asked %n time(s).</source>
        <translation>
            <numerusform>已发送或查询%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>您可以做什么</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Puts it away. Nobody is told, nothing is sent.</source>
        <translation>将其收起。不通知任何人，也不发送任何内容。</translation>
    </message>
    <message>
        <source>It has not left this computer: taken back, it never will.</source>
        <translation>它尚未离开本机：撤回后永远不会发送。</translation>
    </message>
    <message>
        <source>What you allowed, and what is true now</source>
        <translation>您允许的内容与当前实际情况</translation>
    </message>
    <message>
        <source>You allowed</source>
        <translation>您允许的</translation>
    </message>
    <message>
        <source>Platform, %1</source>
        <translation>平台，%1</translation>
    </message>
    <message>
        <source>First sent</source>
        <translation>首次发送</translation>
    </message>
    <message>
        <source>Attempts so far: %1</source>
        <translation>目前尝试次数：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>By you, on this computer</source>
        <translation>由您在本机保存</translation>
    </message>
    <message>
        <source>Somebody else changed it too</source>
        <translation>他人也做了修改</translation>
    </message>
    <message>
        <source>What must still hold</source>
        <translation>仍须成立的条件</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已变动</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>%1: you allowed %2, now %3.</source>
        <translation>%1：您允许%2，现为%3。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>both changed</source>
        <translation>双方都改了</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>they</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>%1: before %2, yours %3, theirs %4.</source>
        <translation>%1：原为%2，您改为%3，对方改为%4。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改者</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Try at once</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Sends or asks now instead of later, under the same key: it can never happen twice.</source>
        <translation>现在就发送或查询，仍用同一请求编号：绝不会重复执行。</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留您的修改</translation>
    </message>
    <message>
        <source>Your edit is made to their version, as a new act: what they wrote in the fields you changed is replaced.</source>
        <translation>将您的修改作为新操作应用到对方的版本上：您改过的字段以您的为准。</translation>
    </message>
    <message>
        <source>Send yours</source>
        <translation>发送您的</translation>
    </message>
    <message>
        <source>Accept what is true now</source>
        <translation>接受当前值</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>接受%1</translation>
    </message>
    <message>
        <source>Makes a new act that allows it. If it changes once more, you are asked again.</source>
        <translation>生成一个允许该值的新操作。若再次变动，会再次征询您。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Look at it as it is now</source>
        <translation>按现状查看</translation>
    </message>
    <message>
        <source>Opens where it came from, with what is true today. Nothing is sent before you press there.</source>
        <translation>打开其来源页面并显示当前情况。在您于该页面确认之前，什么都不会发送。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edit it before it leaves</source>
        <translation>发出前修改</translation>
    </message>
    <message>
        <source>Takes it back to where it was written, with everything you entered.</source>
        <translation>退回到填写处，您填写的内容全部保留。</translation>
    </message>
    <message>
        <source>Takes it back and opens the page it came from. What it said stays in this list.</source>
        <translation>撤回并打开其来源页面。原内容仍保留在此列表中。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的修改</translation>
    </message>
    <message>
        <source>That is not possible any more: it has left, or something else is being written where it came from. Nothing was changed.</source>
        <translation>已无法操作：它已发出，或其来源处正在填写其他内容。未做任何更改。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what failed</comment>
        <translation>%1。</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s); it has not taken effect.</source>
        <translation>
            <numerusform>已尝试%n次，尚未生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tried, it never left</source>
        <translation>尝试过，但没有发出</translation>
    </message>
</context>
<context>
    <name>tradewind::PictureGallery</name>
    <message>
        <source>Pictures of %1</source>
        <translation>%1的图片</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · picture %2 of %3 · %4 %</source>
        <comment>goods, number, all, size</comment>
        <translation>%1 · 第%2张，共%3张 · %4%</translation>
    </message>
    <message>
        <source>Picture %1 of %2, shown at %3 %</source>
        <translation>第%1张，共%2张，以%3%显示</translation>
    </message>
</context>
<context>
    <name>tradewind::PriceEdit</name>
    <message>
        <source>Enter an amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字太大。</translation>
    </message>
</context>
<context>
    <name>tradewind::QuantitiesStep</name>
    <message>
        <source>Quantities and specification</source>
        <translation>数量与规格</translation>
    </message>
    <message>
        <source>Ask for up to five quantities at once. The supplier answers each with its own price.</source>
        <translation>一次最多可询五种数量。供应商会分别报出各自的价格。</translation>
    </message>
    <message>
        <source>Add scenario</source>
        <translation>添加方案</translation>
    </message>
    <message>
        <source>Quantities by line and scenario</source>
        <translation>各行各方案的数量</translation>
    </message>
    <message>
        <source>Numbers are sent as you write them</source>
        <translation>数字将按您填写的内容发送</translation>
    </message>
    <message>
        <source>Another property: logo, coating, standard …</source>
        <translation>其他属性：标志、涂层、标准……</translation>
    </message>
    <message>
        <source>Name of another property</source>
        <translation>其他属性的名称</translation>
    </message>
    <message>
        <source>Add property</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Note to the supplier about this line</source>
        <translation>就此行给供应商的备注</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Name of scenario %1</source>
        <translation>方案%1的名称</translation>
    </message>
    <message>
        <source>Remove scenario %1</source>
        <translation>移除方案%1</translation>
    </message>
    <message>
        <source>Five scenarios at most</source>
        <translation>最多五个方案</translation>
    </message>
    <message>
        <source>Specification of %1</source>
        <translation>%1的规格</translation>
    </message>
</context>
<context>
    <name>tradewind::QuoteLinesModel</name>
    <message>
        <source>%1 · ≈ %2 each</source>
        <translation>%1 · 每件≈ %2</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>到岸成本</translation>
    </message>
    <message>
        <source>Landed in %1</source>
        <translation>到岸成本（%1）</translation>
    </message>
    <message>
        <source>hidden from</source>
        <translation>对供应商</translation>
    </message>
    <message>
        <source>the supplier</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no target price</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>目标价</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tradewind::QuoteSession</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1及另外%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已于%1保存</translation>
    </message>
    <message>
        <source>%1, %2 %3, %4</source>
        <translation>%1, %2 %3, %4</translation>
    </message>
</context>
<context>
    <name>tradewind::QuoteWizardPage</name>
    <message>
        <source>New request</source>
        <translation>新建询价</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Quantities, specification</source>
        <translation>数量与规格</translation>
    </message>
    <message>
        <source>Packaging, QC, files</source>
        <translation>包装、验货、文件</translation>
    </message>
    <message>
        <source>Splits and destination</source>
        <translation>分批与目的地</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>核对并发送</translation>
    </message>
    <message>
        <source>This draft is not here any more</source>
        <translation>此草稿已不在此处</translation>
    </message>
    <message>
        <source>It was sent or removed; sent requests are among the quotes.</source>
        <translation>它已被发送或移除；已发送的询价可在报价中查看。</translation>
    </message>
    <message>
        <source>Open the quotes</source>
        <translation>打开报价</translation>
    </message>
    <message>
        <source>Draft, started %1</source>
        <translation>草稿，开始于%1</translation>
    </message>
    <message>
        <source>Opens at this step again, even after a crash.</source>
        <translation>下次会从这一步重新打开，即使程序崩溃也是如此。</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>发送询价</translation>
    </message>
    <message>
        <source>Something is missing; see above</source>
        <translation>有内容缺失，请见上方</translation>
    </message>
</context>
<context>
    <name>tradewind::QuotesPage</name>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>筛选询价</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新建询价</translation>
    </message>
    <message>
        <source>Requests for quotation</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>No such request</source>
        <translation>没有符合的询价</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) are there.</source>
        <translation>
            <numerusform>另有%n个询价。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>暂无报价</translation>
    </message>
    <message>
        <source>Ask for a price from an offer or a buying list; answers are compared here.</source>
        <translation>可从商品或采购清单发起询价；答复会在此处比较。</translation>
    </message>
    <message>
        <source>Open the catalogue</source>
        <translation>打开商品目录</translation>
    </message>
    <message>
        <source>Approvals (%1)</source>
        <translation>审批（%1）</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
</context>
<context>
    <name>tradewind::Rail</name>
    <message numerus="yes">
        <source>%1, %n need(s) you</source>
        <translation>
            <numerusform>%1，%n项需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1, %2, %3</source>
        <translation>账户：%1，%2，%3</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待处理更改</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>同步中</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>自%1起离线</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>已同步%1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n项等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等待项</translation>
    </message>
    <message numerus="yes">
        <source>%n needs you</source>
        <translation>
            <numerusform>%n项需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>未登录</translation>
    </message>
</context>
<context>
    <name>tradewind::RangeHistogram</name>
    <message>
        <source>%1: nothing to show</source>
        <translation>%1：没有可显示的</translation>
    </message>
    <message>
        <source>%1: most offers above %2</source>
        <translation>%1：多数商品高于%2</translation>
    </message>
    <message>
        <source>%1: most offers up to %2</source>
        <translation>%1：多数商品不超过%2</translation>
    </message>
    <message>
        <source>%1: most offers between %2 and %3</source>
        <translation>%1：多数商品在%2与%3之间</translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <translation>%1，至少%2</translation>
    </message>
    <message>
        <source>%1, no least</source>
        <translation>%1，无下限</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，至多%2</translation>
    </message>
    <message>
        <source>%1, no most</source>
        <translation>%1，无上限</translation>
    </message>
</context>
<context>
    <name>tradewind::RateHistoryModel</name>
    <message>
        <source>%1 paid at %2</source>
        <translation>已付%1，汇率%2</translation>
    </message>
    <message>
        <source>One %1 buys %2 %3; in these days between %4 and %5</source>
        <translation>1 %1可兑%2 %3；这些天在%4与%5之间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方汇率</translation>
    </message>
    <message>
        <source>bp</source>
        <comment>basis points</comment>
        <translation>基点</translation>
    </message>
</context>
<context>
    <name>tradewind::RatesModel</name>
    <message>
        <source>%1 for one %2</source>
        <translation>1 %2兑%1</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Mid</source>
        <translation>中间价</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方汇率</translation>
    </message>
    <message>
        <source>bp</source>
        <comment>basis points</comment>
        <translation>基点</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
</context>
<context>
    <name>tradewind::ReceiptDetail</name>
    <message>
        <source>none</source>
        <comment>difference</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本仓</translation>
    </message>
    <message>
        <source>Diff.</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>超出%n</numerusform>
        </translation>
    </message>
    <message>
        <source>inside</source>
        <translation>范围内</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Weight of one</source>
        <translation>单件重量</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>箱数</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>纸箱</translation>
    </message>
    <message>
        <source>%1: %2 of %3 looked at. %4, %5.</source>
        <translation>%1：已查看%2（共%3）。%4，%5。</translation>
    </message>
    <message>
        <source>%1 missing. %2</source>
        <translation>缺少%1。%2</translation>
    </message>
    <message>
        <source>%1 too many. %2</source>
        <translation>多出%1。%2</translation>
    </message>
    <message>
        <source>%1 wrong. %2</source>
        <translation>错误%1。%2</translation>
    </message>
    <message>
        <source>%1 damaged. %2</source>
        <translation>损坏%1。%2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Came with</source>
        <translation>送货承运商</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已预报</translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n day(s).</source>
        <translation>
            <numerusform>大约需要%n天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept with credit of %1</source>
        <translation>接受并抵扣%1</translation>
    </message>
    <message>
        <source>%1, %2 back</source>
        <translation>%1，退回%2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，用于%2</translation>
    </message>
    <message>
        <source>no money moves</source>
        <translation>不涉及款项变动</translation>
    </message>
    <message>
        <source>Decide by %1</source>
        <translation>请在%1前决定</translation>
    </message>
    <message>
        <source>Silence means %1.</source>
        <translation>不回复即视为%1。</translation>
    </message>
    <message>
        <source>%1, by default when the time was over, %2</source>
        <translation>%1，到期后按默认处理，%2</translation>
    </message>
    <message>
        <source>%1, decided by %2, %3</source>
        <translation>%1，由%2决定，%3</translation>
    </message>
    <message>
        <source>%1, decided %2</source>
        <translation>%1，决定于%2</translation>
    </message>
    <message>
        <source>Your decision: %1</source>
        <translation>您的决定：%1</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>请选择一项</translation>
    </message>
    <message>
        <source>The receipt is being read.</source>
        <translation>正在读取入库单。</translation>
    </message>
    <message>
        <source>Your decision is on its way.</source>
        <translation>您的决定正在发送途中。</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>没有需要决定的事项。</translation>
    </message>
    <message>
        <source>The time is over; the default holds.</source>
        <translation>时间已过，按默认处理。</translation>
    </message>
    <message>
        <source>Choose one of the ways first.</source>
        <translation>请先选择一种处理方式。</translation>
    </message>
</context>
<context>
    <name>tradewind::ReceiptList</name>
    <message>
        <source>Receipt</source>
        <translation>入库单</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>之后%1</translation>
    </message>
</context>
<context>
    <name>tradewind::ReceiptPanel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Defects by class</source>
        <translation>按等级划分的缺陷</translation>
    </message>
    <message>
        <source>Measured against declared</source>
        <translation>实测与申报对比</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Goods of this receipt</source>
        <translation>此入库单的货物</translation>
    </message>
    <message>
        <source>As offered</source>
        <translation>商品页图片</translation>
    </message>
    <message>
        <source>Photo %1: %2</source>
        <extracomment>number and caption of a photo</extracomment>
        <translation>照片%1：%2</translation>
    </message>
    <message>
        <source>%1 · photo %2 of %3</source>
        <translation>%1 · 第%2张照片，共%3张</translation>
    </message>
</context>
<context>
    <name>tradewind::RequestContent</name>
    <message>
        <source>What was asked</source>
        <translation>询价内容</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Incoterm and place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Quantity, %1</source>
        <comment>scenario</comment>
        <translation>数量，%1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Target price</source>
        <translation>目标价</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格要求</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>wanted first</source>
        <translation>先打样</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>%1交货</translation>
    </message>
    <message>
        <source>Delivery %1, %2</source>
        <comment>day and scenario</comment>
        <translation>%1交货，%2</translation>
    </message>
</context>
<context>
    <name>tradewind::ReviewPane</name>
    <message>
        <source>Review what you pay</source>
        <translation>核对您的付款</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Figures that differ</source>
        <translation>有差异的金额</translation>
    </message>
    <message>
        <source>You pay now</source>
        <translation>您现在支付</translation>
    </message>
    <message>
        <source>What you pay now</source>
        <translation>您现在支付的内容</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>≈ estimate, not charged today</source>
        <translation>≈ 估算，今天不收取</translation>
    </message>
    <message>
        <source>What comes later</source>
        <translation>之后产生的费用</translation>
    </message>
    <message>
        <source>Service mode</source>
        <translation>服务模式</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>送货至</translation>
    </message>
    <message>
        <source>Silence means</source>
        <translation>不回复即视为</translation>
    </message>
    <message>
        <source>Must still hold when it is sent</source>
        <translation>发送时仍须成立</translation>
    </message>
    <message>
        <source>else nothing is paid and you decide</source>
        <translation>否则不付款，由您决定</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>Order %1 was placed</source>
        <translation>订单%1已下单</translation>
    </message>
    <message>
        <source>The order is being placed</source>
        <translation>正在下单</translation>
    </message>
    <message>
        <source>The order was not placed</source>
        <translation>订单未下单成功</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>The payment waits for the order</source>
        <translation>付款正在等待订单</translation>
    </message>
    <message>
        <source>Nothing was paid</source>
        <translation>未支付任何款项</translation>
    </message>
    <message>
        <source>The payment is being made</source>
        <translation>正在付款</translation>
    </message>
    <message>
        <source>Not paid. The order stays payable until %1.</source>
        <translation>未付款。订单在%1前仍可付款。</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>A payment is not sent by itself after its time. Lock a rate and pay again.</source>
        <translation>付款过时后不会自动发送。请锁定汇率后重新付款。</translation>
    </message>
    <message>
        <source>It was not sent in time. Ask for new figures.</source>
        <translation>未能及时发送。请重新获取金额。</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Nothing has been prepared yet.</source>
        <translation>尚未准备任何内容。</translation>
    </message>
    <message>
        <source>Edited since %1: these figures no longer hold. Ask for new ones.</source>
        <translation>%1后有修改：这些金额不再有效。请重新获取。</translation>
    </message>
    <message>
        <source>These figures held until %1. Ask for new ones.</source>
        <translation>这些金额的有效期至%1。请重新获取。</translation>
    </message>
    <message>
        <source>These are the platform&apos;s binding figures, prepared at %1. Any edit asks for new ones.</source>
        <translation>这些是平台于%1给出的有约束力的金额。任何修改都需要重新获取。</translation>
    </message>
    <message>
        <source>The platform&apos;s figure differs from ours. Its figure binds; below is every line that differs.</source>
        <translation>平台的金额与本程序计算的不同。以平台的金额为准；下面列出所有有差异的行。</translation>
    </message>
    <message>
        <source>Not compared in full: %1</source>
        <translation>未完整比较：%1</translation>
    </message>
    <message>
        <source>binding until %1</source>
        <translation>约束力至%1</translation>
    </message>
    <message>
        <source>These are the binding figures that were sent. Nothing can be edited any more.</source>
        <translation>这些是已发送的有约束力的金额。已无法再修改任何内容。</translation>
    </message>
    <message>
        <source>The order was placed</source>
        <translation>订单已提交</translation>
    </message>
    <message>
        <source>Whether the order was placed is not known yet</source>
        <translation>是否已下单尚不清楚</translation>
    </message>
    <message>
        <source>Whether it was paid is not known yet</source>
        <translation>是否已付款尚不清楚</translation>
    </message>
</context>
<context>
    <name>tradewind::ReviewStep</name>
    <message>
        <source>Review and send</source>
        <translation>核对并发送</translation>
    </message>
    <message>
        <source>This is exactly what the platform gets. Target prices are hidden from the supplier.</source>
        <translation>这正是平台将收到的内容。目标价对供应商隐藏。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Incoterm and place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案“%1”</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标%1</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>%1交货</translation>
    </message>
    <message>
        <source>Landed at today&apos;s prices</source>
        <translation>按今日价格的到岸成本</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The rep answers with a binding round, usually within a working day. Nothing is ordered and nothing is paid by sending this.</source>
        <translation>客户经理会以有约束力的一轮报价答复，通常在一个工作日内。发送此内容不会下单，也不会付款。</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格要求</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>wanted first</source>
        <translation>先打样</translation>
    </message>
    <message>
        <source>Delivery %1, %2</source>
        <comment>day and line</comment>
        <translation>交货%1，%2</translation>
    </message>
</context>
<context>
    <name>tradewind::RfqDetail</name>
    <message>
        <source>%1 %2</source>
        <comment>Incoterm and place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>%1 unchanged: %2</source>
        <translation>%1不变：%2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tooling %1 → %2</source>
        <translation>模具费：%1 → %2</translation>
    </message>
    <message>
        <source>Lead time %1 → %2 days</source>
        <translation>交期：%1 → %2天</translation>
    </message>
    <message>
        <source>Deposit %1 % → %2 %</source>
        <translation>定金：%1% → %2%</translation>
    </message>
    <message>
        <source>Lead time and deposit unchanged</source>
        <translation>交期和定金不变</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>The request has not reached the platform yet</source>
        <translation>询价尚未到达平台</translation>
    </message>
    <message>
        <source>Your last answer is on its way</source>
        <translation>您的上一次答复正在发送途中</translation>
    </message>
    <message>
        <source>The round is no longer valid; ask for a longer validity</source>
        <translation>此轮已失效；请申请延长有效期</translation>
    </message>
    <message>
        <source>This version does not know the state of the request</source>
        <translation>此版本无法识别该询价的状态</translation>
    </message>
    <message>
        <source>The request has ended</source>
        <translation>询价已结束</translation>
    </message>
    <message>
        <source>There is no open round yet</source>
        <translation>尚无进行中的轮次</translation>
    </message>
    <message>
        <source>The request has gone past this</source>
        <translation>询价已过此阶段</translation>
    </message>
    <message>
        <source>The platform&apos;s side is next</source>
        <translation>接下来由平台方处理</translation>
    </message>
    <message>
        <source>What is shown here is not what would be bound. Ask the rep for a new round.</source>
        <translation>此处显示的内容与将要约束双方的内容不一致。请向客户经理索取新一轮报价。</translation>
    </message>
</context>
<context>
    <name>tradewind::RfqListModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送途中</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <comment>number, lines, scenarios</comment>
        <translation>%1 · %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n个方案</numerusform>
        </translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新建询价</translation>
    </message>
    <message numerus="yes">
        <source>Draft · %n line(s)</source>
        <translation>
            <numerusform>草稿 · %n行</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>询价</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
</context>
<context>
    <name>tradewind::RfqPage</name>
    <message>
        <source>No such request</source>
        <translation>没有此询价</translation>
    </message>
    <message>
        <source>It is not known here, or not yet synced.</source>
        <translation>此处没有该询价，或尚未同步。</translation>
    </message>
    <message>
        <source>Open the quotes</source>
        <translation>打开报价</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>哈希链已验证</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Which rounds</source>
        <translation>显示哪些轮次</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>所有轮次</translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation>两轮并排</translation>
    </message>
    <message>
        <source>Rounds side by side</source>
        <translation>轮次并排对比</translation>
    </message>
    <message>
        <source>Then the price no longer binds.</source>
        <translation>之后该价格不再有约束力。</translation>
    </message>
    <message>
        <source>Ask for 24 h more</source>
        <translation>申请延长24小时</translation>
    </message>
    <message>
        <source>Unit price over the rounds</source>
        <translation>各轮单价</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Order now</source>
        <translation>立即下单</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>还价</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>取消询价</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Hash does not match</source>
        <translation>哈希不匹配</translation>
    </message>
    <message>
        <source>No round yet. The rep asks the factory and answers with a binding price.</source>
        <translation>尚无轮次。客户经理会询问工厂，并以有约束力的价格答复。</translation>
    </message>
    <message>
        <source>Content %1</source>
        <translation>内容%1</translation>
    </message>
    <message>
        <source> · previous %1</source>
        <translation> · 上一轮%1</translation>
    </message>
    <message>
        <source> · differences are against the supplier&apos;s previous round</source>
        <translation> · 差异是与供应商的上一轮相比</translation>
    </message>
    <message>
        <source>Round %1 ends %2</source>
        <translation>第%1轮截至%2</translation>
    </message>
    <message>
        <source>Round %1 against round %2</source>
        <translation>第%1轮与第%2轮对比</translation>
    </message>
    <message>
        <source>You save, landed</source>
        <translation>您节省的到岸成本</translation>
    </message>
    <message>
        <source>More to pay, landed</source>
        <translation>增加的到岸成本</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Your counter</source>
        <translation>您的还价</translation>
    </message>
    <message>
        <source>R%1</source>
        <comment>round</comment>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>The unit price went from %1 to %2</source>
        <translation>单价从%1变为%2</translation>
    </message>
    <message>
        <source>Accept round %1 · %2</source>
        <translation>接受第%1轮 · %2</translation>
    </message>
    <message>
        <source>Accept round %1</source>
        <translation>接受第%1轮</translation>
    </message>
    <message>
        <source>Saved here and on its way to the platform.</source>
        <translation>已在本机保存，正在发往平台。</translation>
    </message>
    <message>
        <source>Your counter: %1</source>
        <translation>您的还价：%1</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
</context>
<context>
    <name>tradewind::RoundsModel</name>
    <message>
        <source>%1%2 %</source>
        <comment>sign and number</comment>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no such fee</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1个百分点</translation>
    </message>
    <message>
        <source>What it costs, landed in %1</source>
        <translation>费用（到岸成本，%1）</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Payment 1, goods and China costs</source>
        <translation>第一笔付款，货款和中国境内费用</translation>
    </message>
    <message>
        <source>Freight, duty, clearance</source>
        <translation>运费、关税、清关</translation>
    </message>
    <message>
        <source>Landed total</source>
        <translation>到岸成本合计</translation>
    </message>
    <message>
        <source>Landed per piece</source>
        <translation>单件到岸成本</translation>
    </message>
    <message>
        <source>Immutable, hash-chained</source>
        <translation>不可更改，以哈希相连</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第%1轮</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Your counter</source>
        <translation>您的还价</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>With the supplier</source>
        <translation>供应商处理中</translation>
    </message>
    <message>
        <source>Price at %1</source>
        <translation>%1时的价格</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Tooling</source>
        <translation>模具费</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Time and terms</source>
        <translation>时间和条款</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
</context>
<context>
    <name>tradewind::ScoreBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tradewind::SearchDesk</name>
    <message>
        <source>Quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>入库单</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>tradewind::SearchPage</name>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>All offers with these words</source>
        <translation>包含这些词的所有商品</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索到的内容</translation>
    </message>
</context>
<context>
    <name>tradewind::ServicePopover</name>
    <message>
        <source>Order a service</source>
        <translation>订购服务</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订购</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>tradewind::ShellWindow</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Buying list</source>
        <translation>采购清单</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待处理更改</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>窗口的上一部分</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>键盘与帮助</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>检查更新…</translation>
    </message>
    <message>
        <source>About Tradewind</source>
        <translation>关于Tradewind</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>保存诊断信息…</translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation>导出我的数据…</translation>
    </message>
    <message>
        <source>Erase this profile…</source>
        <translation>清除此配置…</translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentDetail</name>
    <message>
        <source>Package</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>On the scale</source>
        <translation>实重</translation>
    </message>
    <message>
        <source>By volume</source>
        <translation>体积重</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>计费重</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>编号%1</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS编码</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Value of one</source>
        <translation>单件价值</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Time, local</source>
        <translation>当地时间</translation>
    </message>
    <message>
        <source>As the carrier wrote it</source>
        <translation>承运商原文</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>计费依据</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付款</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建货运单</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s), %1</source>
        <translation>
            <numerusform>%n个包裹，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>%1已送达</translation>
    </message>
    <message>
        <source>Arrives %1</source>
        <translation>%1到达</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>预计%1</translation>
    </message>
    <message>
        <source>Until %1 (%2). %3</source>
        <translation>至%1（%2）。%3</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为%1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Warehouse → %1</source>
        <translation>仓库 → %1</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>To the door</source>
        <translation>送货上门</translation>
    </message>
    <message>
        <source>To the door in %1</source>
        <translation>送货上门，%1</translation>
    </message>
    <message>
        <source>not handed over yet</source>
        <translation>尚未交接</translation>
    </message>
    <message>
        <source>The larger of scale (%1) and volume (%2) counts, rounded up to the line&apos;s steps: %3 are charged.</source>
        <translation>取实重（%1）与体积重（%2）中的较大者，并按线路的进位单位向上取整：按%3计费。</translation>
    </message>
    <message>
        <source>The shipment is being read.</source>
        <translation>正在读取货运单。</translation>
    </message>
    <message>
        <source>It is still on its way to the platform.</source>
        <translation>它仍在发往平台的途中。</translation>
    </message>
    <message>
        <source>Cancelling is on its way.</source>
        <translation>取消请求正在发送。</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>它已被取消。</translation>
    </message>
    <message>
        <source>It has left the warehouse.</source>
        <translation>它已离开仓库。</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>leg, number, carrier</comment>
        <translation>%1，%2 · %3</translation>
    </message>
    <message>
        <source>Charged on all packages together: the larger of the scale&apos;s weight (%1) and their volume&apos;s, rounded up to the line&apos;s steps.</source>
        <translation>按所有包裹合并计费：取实重（%1）与体积重中的较大者，并按线路的进位单位向上取整。</translation>
    </message>
    <message>
        <source>Total ≈ %1</source>
        <translation>合计≈ %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>合计%1</translation>
    </message>
    <message>
        <source>Payment 2: at most %1</source>
        <translation>第二笔付款：最多%1</translation>
    </message>
    <message>
        <source>Not in English</source>
        <translation>不是英文</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>due and moment</comment>
        <translation>%1，请于%2前支付</translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentList</name>
    <message>
        <source>Shipment</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Arrives</source>
        <translation>到达</translation>
    </message>
    <message numerus="yes">
        <source>Shipment of %n item(s)</source>
        <translation>
            <numerusform>含%n项货物的货运单</numerusform>
        </translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>运输途中</translation>
    </message>
    <message>
        <source>In the warehouse</source>
        <translation>在仓库</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Cancelled or returned</source>
        <translation>已取消或已退回</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>新建货运单</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前支付</translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentPanel</name>
    <message>
        <source>Write</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Cancel shipment…</source>
        <translation>取消货运单…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>物流动态</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>应付款项</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Customs declaration</source>
        <translation>报关申报</translation>
    </message>
    <message>
        <source>On the platform&apos;s side</source>
        <translation>平台方面</translation>
    </message>
    <message>
        <source>an estimate until packed and measured</source>
        <translation>打包并测量前为估算</translation>
    </message>
    <message>
        <source>binding</source>
        <translation>有约束力</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Cancel this shipment?</source>
        <translation>取消此货运单？</translation>
    </message>
    <message>
        <source>The goods go back into store; what was paid for it comes back to your balance.</source>
        <translation>货物将退回仓库；已为其支付的款项将退回您的余额。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Cancel shipment</source>
        <translation>取消货运单</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>请先说明原因。</translation>
    </message>
    <message>
        <source>Review and pay</source>
        <translation>核对并付款</translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentSession</name>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发运</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>计费依据</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>At the border</source>
        <translation>入境税费</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已于%1保存</translation>
    </message>
    <message>
        <source>Tick the goods that are to be shipped.</source>
        <translation>请勾选要发运的货物。</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>请选择目的地。</translation>
    </message>
    <message>
        <source>Prices are on their way.</source>
        <translation>正在获取价格。</translation>
    </message>
    <message>
        <source>Prices come from the platform; they cannot be had now.</source>
        <translation>价格由平台提供，目前无法获取。</translation>
    </message>
    <message>
        <source>Choose how they travel.</source>
        <translation>请选择运输方式。</translation>
    </message>
    <message>
        <source>The declaration comes from the platform; it cannot be had now.</source>
        <translation>申报由平台提供，目前无法获取。</translation>
    </message>
    <message>
        <source>The shipment is on its way.</source>
        <translation>货运单正在发送。</translation>
    </message>
    <message>
        <source>%1 % of the goods&apos; value</source>
        <translation>货值的%1%</translation>
    </message>
    <message>
        <source>not for these goods: %1</source>
        <translation>不适用于这些货物：%1</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2天</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n个包裹</numerusform>
        </translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>介于%1和%2之间</translation>
    </message>
    <message>
        <source>takes no %1</source>
        <translation>不承运%1</translation>
    </message>
    <message>
        <source>Charged on all packages together: the larger of the scale&apos;s weight and length × width × height (cm) ÷ %1, in steps of %2.</source>
        <translation>按所有包裹合并计费：取实际称重与长 × 宽 × 高（厘米）÷ %1中的较大者，以%2为计费单位递增。</translation>
    </message>
    <message>
        <source>Charged by package: the larger of the scale&apos;s weight and length × width × height (cm) ÷ %1, in steps of %2.</source>
        <translation>按每个包裹计费：取实际称重与长 × 宽 × 高（厘米）÷ %1中的较大者，以%2为计费单位递增。</translation>
    </message>
    <message>
        <source>Paid for you and charged with the freight. An estimate until customs has decided.</source>
        <translation>由我们代付，并与运费一并收取。海关裁定前为估算。</translation>
    </message>
    <message>
        <source>Paid by you to customs, not to us. An estimate, reckoned with the cheapest freight.</source>
        <translation>由您向海关支付，而非向我们支付。此为按最低运费计算的估算。</translation>
    </message>
    <message>
        <source>Some of these goods are not in store, as far as is known here. Untick them, or wait for news.</source>
        <translation>据本机所知，其中部分货物目前不在库。请取消勾选，或等待更新。</translation>
    </message>
    <message>
        <source>Goods that are not in store</source>
        <translation>不在库的货物</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>price and what it is for</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentWizardPage</name>
    <message>
        <source>New shipment</source>
        <translation>新建货运单</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Opens at this step again, even after a crash.</source>
        <translation>下次会从这一步重新打开，即使程序崩溃也是如此。</translation>
    </message>
    <message>
        <source>What travels</source>
        <translation>发运哪些货物</translation>
    </message>
    <message>
        <source>Goods that travel together share packing and freight. Press a row or use the space bar to tick it.</source>
        <translation>一起发运的货物共用包装和运费。点击一行或按空格键即可勾选。</translation>
    </message>
    <message>
        <source>Goods in store; space ticks a row</source>
        <translation>在库货物；按空格键勾选一行</translation>
    </message>
    <message>
        <source>How many of them</source>
        <translation>发运数量</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>发往何处</translation>
    </message>
    <message>
        <source>The address and who pays what on the way.</source>
        <translation>收货地址，以及途中各项费用由谁承担。</translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation>贸易术语</translation>
    </message>
    <message>
        <source>While packing</source>
        <translation>打包时</translation>
    </message>
    <message>
        <source>How it travels</source>
        <translation>如何运输</translation>
    </message>
    <message>
        <source>Estimates by the platform for these goods. The price binds when everything is packed and measured; you pay it then.</source>
        <translation>平台针对这些货物的估算。全部打包并测量后价格才有约束力，届时您再付款。</translation>
    </message>
    <message>
        <source>Prices are on their way.</source>
        <translation>正在获取价格。</translation>
    </message>
    <message>
        <source>Packages as they are planned</source>
        <translation>计划的包裹</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>费用构成</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>What customs is told</source>
        <translation>向海关申报的内容</translation>
    </message>
    <message>
        <source>As the goods are described on their orders. Customs decides by these lines.</source>
        <translation>按货物在订单中的描述填写。海关依据这些条目作出裁定。</translation>
    </message>
    <message>
        <source>Customs declaration</source>
        <translation>报关申报</translation>
    </message>
    <message>
        <source>Duty and taxes</source>
        <translation>关税和税费</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Nothing is paid now. When the goods are packed and measured, payment 2 is due; until then you may cancel.</source>
        <translation>现在无需付款。货物打包并测量后，第二笔付款到期；在此之前您可以取消。</translation>
    </message>
    <message>
        <source>Create shipment, ≈ %1</source>
        <translation>创建货运单，≈ %1</translation>
    </message>
    <message>
        <source>%1: all of it, or a part.</source>
        <translation>%1：全部或部分。</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4, %5</source>
        <translation>%1, %2, %3 %4, %5</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a service and its price</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Insure the goods</source>
        <translation>为货物投保</translation>
    </message>
    <message>
        <source>Insure the goods, %1</source>
        <translation>为货物投保，%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Freight line</source>
        <translation>货运线路</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>With</source>
        <translation>货运线路</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>无其他</translation>
    </message>
    <message>
        <source>You agree to at most %1. If it would cost more now, nothing is created and you are asked again.</source>
        <translation>您同意最多支付%1。如果届时费用更高，则不会创建任何内容，并会再次征求您的同意。</translation>
    </message>
    <message>
        <source>Payment 2, expected</source>
        <translation>第二笔付款（预计）</translation>
    </message>
</context>
<context>
    <name>tradewind::ShipmentsPage</name>
    <message>
        <source>Shipments</source>
        <translation>货运单</translation>
    </message>
    <message>
        <source>Build shipment</source>
        <translation>创建货运单</translation>
    </message>
    <message>
        <source>Which shipments</source>
        <translation>筛选货运单</translation>
    </message>
    <message>
        <source>Shipments, exceptions first</source>
        <translation>货运单，异常优先</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) not sent yet</source>
        <translation>
            <numerusform>%n份草稿尚未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>a filter and how many shipments it has</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>No shipments here</source>
        <translation>这里没有货运单</translation>
    </message>
    <message>
        <source>Build one from goods in store when they are ready to travel.</source>
        <translation>在库货物可以发运时，用它们创建一个货运单。</translation>
    </message>
    <message>
        <source>No shipment is open</source>
        <translation>未打开货运单</translation>
    </message>
    <message>
        <source>Choose one on the list.</source>
        <translation>请从列表中选择一个。</translation>
    </message>
    <message>
        <source>This shipment is not known here</source>
        <translation>此处没有该货运单</translation>
    </message>
    <message>
        <source>It may come with the next update from the platform.</source>
        <translation>它可能会随平台的下一次更新出现。</translation>
    </message>
</context>
<context>
    <name>tradewind::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>tradewind::SkuMatrixModel</name>
    <message>
        <source>not made</source>
        <translation>不生产</translation>
    </message>
    <message>
        <source>%1 %2: %3, stock %4</source>
        <translation>%1 %2：%3，库存%4</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size, price</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tradewind::SplitsStep</name>
    <message>
        <source>Splits and destination</source>
        <translation>分批与目的地</translation>
    </message>
    <message>
        <source>Where the goods go and on which terms; a large quantity may come in several deliveries.</source>
        <translation>货物发往何处、按何种条款；数量较大时可分多次交货。</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>需求日期</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Incoterm</source>
        <translation>贸易术语</translation>
    </message>
    <message>
        <source>Place of the Incoterm</source>
        <translation>贸易术语地点</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>分批交货</translation>
    </message>
    <message>
        <source>none: everything at once</source>
        <translation>无：一次全部交货</translation>
    </message>
    <message>
        <source>Line to split</source>
        <translation>要分批的行</translation>
    </message>
    <message>
        <source>Scenario to split</source>
        <translation>要分批的方案</translation>
    </message>
    <message>
        <source>Add delivery</source>
        <translation>添加交货批次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>line and scenario</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Quantity of delivery %1</source>
        <translation>第%1批交货的数量</translation>
    </message>
    <message>
        <source>Day of delivery %1</source>
        <translation>第%1批交货的日期</translation>
    </message>
    <message>
        <source>Address of delivery %1</source>
        <translation>第%1批交货的地址</translation>
    </message>
    <message>
        <source>Remove delivery %1</source>
        <translation>移除第%1批交货</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>tradewind::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第%1步，共%2步：%3</translation>
    </message>
</context>
<context>
    <name>tradewind::StoredItemList</name>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Storage is free</source>
        <translation>免费仓储</translation>
    </message>
    <message>
        <source>Fee so far</source>
        <translation>目前费用</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>%n carton(s)</source>
        <translation>
            <numerusform>%n箱</numerusform>
        </translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>已于%1结束</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>%1 a day now</source>
        <translation>现为每天%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>then %1 a day</source>
        <translation>之后每天%1</translation>
    </message>
    <message>
        <source>Shipment queued</source>
        <translation>货运单已排队</translation>
    </message>
    <message>
        <source>These goods are not in store.</source>
        <translation>这些货物不在库。</translation>
    </message>
    <message>
        <source>They are in a shipment that is on its way to the platform.</source>
        <translation>它们所在的货运单正在发往平台。</translation>
    </message>
    <message>
        <source>They are in a shipment already.</source>
        <translation>它们已在某个货运单中。</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>&quot;2 item(s)&quot;, &quot;60 carton(s)&quot;, weight</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n项货物</numerusform>
        </translation>
    </message>
    <message>
        <source>Forfeited on</source>
        <translation>视为放弃日</translation>
    </message>
</context>
<context>
    <name>tradewind::StoredItemsPage</name>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Order a service…</source>
        <translation>订购服务…</translation>
    </message>
    <message>
        <source>Build a shipment</source>
        <translation>创建货运单</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Goods in store; space ticks a row</source>
        <translation>在库货物；按空格键勾选一行</translation>
    </message>
    <message>
        <source>The service is ordered. Its charge becomes a due of the order.</source>
        <translation>服务已订购。其费用将成为该订单的应付款。</translation>
    </message>
    <message>
        <source>Nothing is in store</source>
        <translation>没有在库货物</translation>
    </message>
    <message>
        <source>Goods are stored here once they have come and passed; storage is free at first.</source>
        <translation>货物到达并通过验货后存放在这里；初期仓储免费。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), storage fees so far %1</source>
        <translation>
            <numerusform>%n项货物，目前仓储费%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n项货物</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the goods that travel together: press them or use the space bar.</source>
        <translation>请勾选一起发运的货物：点击或按空格键。</translation>
    </message>
    <message>
        <source>Tick the goods that are to be shipped.</source>
        <translation>请勾选要发运的货物。</translation>
    </message>
    <message>
        <source>Nothing is in store.</source>
        <translation>没有在库货物。</translation>
    </message>
    <message>
        <source>Choose the goods on the list first.</source>
        <translation>请先在列表中选择货物。</translation>
    </message>
</context>
<context>
    <name>tradewind::SuggestionList</name>
    <message>
        <source>How the words may go on</source>
        <translation>搜索建议</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) below</source>
        <translation>
            <numerusform>下方有%n条建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tradewind::SupplierOrdersModel</name>
    <message>
        <source>%1 short</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>部分已发货</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>supplier, original name, number</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为%1</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货物</translation>
    </message>
    <message numerus="yes">
        <source>Goods, %n supplier order(s)</source>
        <translation>
            <numerusform>货物，%n个供应商订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Supplier order</source>
        <translation>供应商订单</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Waybill in China</source>
        <translation>中国境内运单号</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>supplier, number</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tradewind::SupplierPage</name>
    <message>
        <source>Catalogue</source>
        <translation>商品目录</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s)</source>
        <translation>
            <numerusform>%n个商品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>city, province</comment>
        <translation>%2%1</translation>
    </message>
</context>
<context>
    <name>tradewind::TableColumns</name>
    <message>
        <source>Columns of the list</source>
        <translation>列表的列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>The first column stays while scrolling</source>
        <translation>滚动时固定第一列</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>tradewind::TalkBeside</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>打开对话</translation>
    </message>
    <message>
        <source>Open conversation (%1)</source>
        <extracomment>%1 is how many messages there are</extracomment>
        <translation>打开对话（%1）</translation>
    </message>
</context>
<context>
    <name>tradewind::ThreadListModel</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n条等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
</context>
<context>
    <name>tradewind::Thumbnail</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>tradewind::TierTableModel</name>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>出厂价</translation>
    </message>
    <message>
        <source>Landed %1</source>
        <comment>currency code</comment>
        <translation>到岸成本（%1）</translation>
    </message>
</context>
<context>
    <name>tradewind::TopBar</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+Left）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+Right）</translation>
    </message>
    <message>
        <source>Search offers, suppliers, numbers</source>
        <translation>搜索商品、供应商、编号</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>人员：%1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>tradewind::TopUpPanel</name>
    <message>
        <source>Top up %1</source>
        <translation>充值%1</translation>
    </message>
    <message>
        <source>Asking the platform how</source>
        <translation>正在向平台查询充值方式</translation>
    </message>
    <message>
        <source>The platform names no way to top up this balance.</source>
        <translation>平台未提供此余额的充值方式。</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>附言编号：%1</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
</context>
<context>
    <name>tradewind::UndoBanner</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>tradewind::ViewTabs</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Change this view</source>
        <translation>更改此视图</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>a saved view</comment>
        <translation>%1（已改）</translation>
    </message>
    <message>
        <source>%1  %2 · %3 new</source>
        <comment>view, offers, new ones</comment>
        <translation>%1  %2 · %3个新品</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>view, offers</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Save what is shown now</source>
        <translation>保存当前显示</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>tradewind::WarehousePage</name>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Receipts, decisions first</source>
        <translation>入库单，待决定优先</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n项待决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet</source>
        <translation>尚无货物到达</translation>
    </message>
    <message>
        <source>Goods appear here as soon as a supplier has sent them.</source>
        <translation>供应商发货后，货物会立即显示在这里。</translation>
    </message>
    <message>
        <source>No receipt is open</source>
        <translation>未打开入库单</translation>
    </message>
    <message>
        <source>Choose one on the list.</source>
        <translation>请从列表中选择一个。</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>入库单</translation>
    </message>
    <message>
        <source>In store</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>Part of the warehouse</source>
        <translation>仓库分区</translation>
    </message>
</context>
<context>
    <name>tradewind::WelcomePage</name>
    <message>
        <source>Buy from the factory.
Know what it costs at your door.</source>
        <translation>从工厂采购，
清楚到门成本。</translation>
    </message>
    <message>
        <source>Ningbo</source>
        <translation>宁波</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Suez</source>
        <translation>苏伊士</translation>
    </message>
    <message>
        <source>Hamburg</source>
        <translation>汉堡</translation>
    </message>
    <message>
        <source>Vacuum tumbler, factory ¥21.85</source>
        <translation>真空保温杯，出厂价¥21.85</translation>
    </message>
    <message>
        <source>≈ EUR 3.46 in Hamburg</source>
        <translation>汉堡≈ EUR 3.46</translation>
    </message>
    <message>
        <source>Goods 80.4 %</source>
        <translation>货款80.4%</translation>
    </message>
    <message>
        <source>China, FX 4.5 %</source>
        <translation>中国境内、汇率4.5%</translation>
    </message>
    <message>
        <source>Freight 8.3 %</source>
        <translation>运费8.3%</translation>
    </message>
    <message>
        <source>Duty 6.8 %</source>
        <translation>关税6.8%</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>外观：%1</translation>
    </message>
    <message>
        <source>How would you like to start?</source>
        <translation>您想如何开始？</translation>
    </message>
    <message>
        <source>Both can be open side by side later. Nothing leaves this computer before you sign in.</source>
        <translation>以后两者可以同时打开。登录之前，任何数据都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Explore the demo workspace</source>
        <translation>探索演示工作区</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>no account, works offline</source>
        <translation>无需账户，可离线使用</translation>
    </message>
    <message>
        <source>Connect to a platform</source>
        <translation>连接到平台</translation>
    </message>
    <message>
        <source>You sign in in your browser. Tradewind never sees your password and keeps the key in the system&apos;s keychain.</source>
        <translation>您在浏览器中登录。Tradewind不会看到您的密码，密钥保存在系统的钥匙串中。</translation>
    </message>
    <message>
        <source>Address of your platform</source>
        <translation>您的平台地址</translation>
    </message>
    <message>
        <source>Only https. It is in the welcome mail of your customer manager.</source>
        <translation>仅限https。地址在您的客户经理发来的欢迎邮件中。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>以%1登录</translation>
    </message>
    <message>
        <source>Enter the address of your platform.</source>
        <translation>请输入您的平台地址。</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>这不是有效的地址。</translation>
    </message>
    <message>
        <source>Only https: anything else can be read and changed on its way.</source>
        <translation>仅限https：其他方式在传输途中可能被读取和篡改。</translation>
    </message>
    <message>
        <source>Leave out name and password: you sign in in your browser.</source>
        <translation>请勿包含用户名和密码：您在浏览器中登录。</translation>
    </message>
    <message>
        <source>Leave out everything from ? or # on.</source>
        <translation>请去掉?或#及其后的所有内容。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>保存诊断信息…</translation>
    </message>
    <message>
        <source>Export my data…</source>
        <translation>导出我的数据…</translation>
    </message>
    <message>
        <source>Erase this profile…</source>
        <translation>清除此配置…</translation>
    </message>
    <message>
        <source>A small platform runs on your computer, with offers, a rep who answers, and 18 months of orders. Try everything: nothing is bought and nothing is paid.</source>
        <translation>一个小型平台在您的电脑上运行，有商品、会回复的客户经理和18个月的订单。尽管试用：不会真的采购，也不会真的付款。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tradewind::WizardFrame</name>
    <message>
        <source>Close, keep draft</source>
        <translation>关闭，保留草稿</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回%1</translation>
    </message>
</context>
</TS>
